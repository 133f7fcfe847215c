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

it("joins a folder with the only folder inside it", () => {
  expect(tree("a/b/c/d.md", "a/b/c/e.md")).toEqual(["a/b/c/", " d.md", " e.md"]);
});

it("doesn't join a folder that contains one file", () => {
  expect(tree("a/b.md")).toEqual(["a/", " b.md"]);
});

it("handles names that every object inherits", () => {
  expect(tree("__proto__/constructor", "toString")).toEqual(["__proto__/", " constructor", "toString"]);
});
