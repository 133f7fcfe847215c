import { expect, it } from "vitest";
import { listJunk } from "@/lib/skills/bundle/junk";
import { leftOutOfAll, onlyRoot } from "./draft";
import type { OpenedDrop } from "./drop";

function opened(paths: string[], roots: string[], junk: string[] = []): OpenedDrop {
  return {
    dropId: "d",
    files: paths.map((path) => ({ path, content: new Blob(), executable: false })),
    roots,
    archives: [],
    junk: listJunk(junk, []),
    emptyFolders: ["r/a/empty"],
    unread: [],
  };
}

it("junk can be kept in a skill; outside all skills it is only listed, by its folder", () => {
  const drop = opened(
    ["r/a/SKILL.md", "r/b/SKILL.md", "r/README.md"],
    ["r/a", "r/b"],
    ["r/a/.DS_Store", "r/.git/HEAD", "r/.git/config", "r/.DS_Store"],
  );
  expect(leftOutOfAll(drop)).toEqual({
    junk: [{ path: "r/a/.DS_Store", fileCount: 1, isKept: false }],
    outside: ["r/README.md", "r/.git/ (2 files)", "r/.DS_Store"],
    emptyFolders: ["r/a/empty"],
    unread: [],
  });
});

it.each<[string, string[], string[], string]>([
  ["the skill", ["r/s/SKILL.md", "r/x.md"], ["r/s"], "r/s"],
  ["the only folder, without a skill", ["notes/a.md", "notes/b/c.md"], [], "notes"],
  ["the top, without a folder around everything", ["a.md", "notes/b.md"], [], ""],
])("checks %s", (_case, ...[paths, roots, root]) => {
  expect(onlyRoot(opened(paths, roots))).toBe(root);
});
