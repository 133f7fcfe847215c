import { expect, it } from "vitest";
import { doAtOnce } from "@/lib/skills/pieces";
import * as collisions from "./path-collisions";
import { countStringWork } from "./string-work-for-test";

function findPathCollisions(paths: Iterable<string>) {
  return doAtOnce(collisions.findPathCollisions(paths));
}

it.each<[string, string[]]>([
  ["ordinary trees", ["s/SKILL.md", "s/docs/a.md", "s/docs/b.md", "s/docs2/a.md"]],
  ["a listed folder before its files", ["s/", "s/docs/", "s/docs/a.md"]],
  ["a listed folder after its files", ["s/docs/a.md", "s/docs/", "s/"]],
])("finds nothing in %s", (_case, paths) => {
  expect(findPathCollisions(paths)).toEqual([]);
});

it.each<[string, string[], string, string]>([
  ["the same path", ["s/a", "s/a"], "s/a", "s/a"],
  ["paths that differ by case", ["s/README.md", "s/readme.md"], "s/readme.md", "s/README.md"],
  ["letters that fold to several", ["s/straße", "s/STRASSE"], "s/STRASSE", "s/straße"],
  ["paths that differ by composition", ["s/\u00e9", "s/e\u0301"], "s/e\u0301", "s/\u00e9"],
  ["folders that differ by case", ["s/Docs/a", "s/docs/b"], "s/docs/b", "s/Docs"],
  ["a folder with the path of a file", ["s/a", "s/a/b"], "s/a/b", "s/a"],
  ["a file with the path of a folder", ["s/a/b", "s/a"], "s/a", "s/a"],
  ["a folder listed twice", ["s/", "s/"], "s/", "s"],
  ["a collision far down", ["s/a/b/C/d", "s/a/b/c/d"], "s/a/b/c/d", "s/a/b/C"],
])("finds %s", (_case, paths, ...[path, other]) => {
  expect(findPathCollisions(paths)).toEqual([{ path, other }]);
});

it("reports a path once, and continues with the next", () => {
  expect(findPathCollisions(["S/a", "s/a", "s/b", "S/b"])).toEqual([
    { path: "s/a", other: "S" },
    { path: "s/b", other: "S" },
  ]);
});

it("does work that is linear in the length of a path", () => {
  const deep = (levels: number) => [`${"A/".repeat(levels)}a`, `${"A/".repeat(levels)}b`];
  const [small, large] = [2_000, 4_000].map((levels) =>
    countStringWork(() => findPathCollisions(deep(levels))),
  );
  expect(large).toBeLessThan(2.2 * (small ?? 0));
});

it("pauses every 4,000 parts, regardless of the number of files", () => {
  let partsSincePause = 0;
  function* paths() {
    for (let index = 0; index < 20_000; index++) {
      partsSincePause += 17;
      yield `${"d/".repeat(16)}${index}`;
    }
  }
  const pieces: number[] = [];
  for (const _ of collisions.findPathCollisions(paths())) {
    pieces.push(partsSincePause);
    partsSincePause = 0;
  }
  expect(pieces.length).toBeGreaterThan(80);
  expect(Math.max(...pieces)).toBeLessThan(4_100);
});
