import { expect, it } from "vitest";
import { buildFileTree, isFolder, type TreeNode } from "./file-tree";

function outline(nodes: TreeNode<{ path: string }>[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${" ".repeat(depth)}${node.name}${isFolder(node) ? "/" : ""}`,
    ...(isFolder(node) ? outline(node.children, depth + 1) : []),
  ]);
}

const tree = (...paths: string[]) => outline(buildFileTree(paths.map((path) => ({ path }))));

it("puts SKILL.md first and files below their folders", () => {
  expect(tree("scripts/b.py", "a.md", "scripts/a.py", "SKILL.md")).toEqual([
    "SKILL.md",
    "a.md",
    "scripts/",
    " a.py",
    " b.py",
  ]);
});

it("joins folders that hold nothing but one folder", () => {
  expect(tree("a/b/c/d.md", "a/b/c/e.md")).toEqual(["a/b/c/", " d.md", " e.md"]);
});

it("does not join a folder that holds one file", () => {
  expect(tree("a/b.md")).toEqual(["a/", " b.md"]);
});

it("is not confused by names that objects have anyway", () => {
  expect(tree("__proto__/constructor", "toString")).toEqual(["__proto__/", " constructor", "toString"]);
});
