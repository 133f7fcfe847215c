import { describe, expect, it } from "vitest";
import type { Review } from "@/lib/queries/review";
import type { Skill } from "@/lib/skills/api/wire";
import type { Problem } from "@/lib/skills/bundle/bundle";
import { countSkills, markTwins, stateOf } from "./skill-state";

const TARGET: Skill = {
  id: "skill_1",
  title: "Known",
  source: "custom",
  latestVersion: "1",
  createdAt: "2026-11-21T12:00:00Z",
  updatedAt: "2026-11-21T12:00:00Z",
};
const PROBLEM: Problem = { rule: "r", path: null, line: null, message: "No." };

function review(name: string, known: Partial<Pick<Review, "target" | "changeCount">> = {}, problems = 0) {
  const check = {
    wrapper: name,
    skillMdPath: `${name}/SKILL.md`,
    name,
    description: "What it does.",
    problems: Array.from({ length: problems }, () => PROBLEM),
  };
  const leftOut = { junk: [], outside: [], emptyFolders: [], unread: [] };
  const draft = { key: name, files: [], entries: [], leftOut, skillMd: null };
  return { draft, check, target: null, changeCount: null, ...known };
}

describe("where a skill of several stands", () => {
  it.each<[string, Review | null, Error | null, string]>([
    ["nothing is known yet", null, null, "looking"],
    ["it could not be read", null, new Error("Gone."), "unread"],
    ["a rule is broken, though nothing changed", review("a", { changeCount: 0 }, 1), null, "problems"],
    [
      "the newest version has the same files",
      review("a", { target: TARGET, changeCount: 0 }),
      null,
      "unchanged",
    ],
    ["something changed", review("a", { target: TARGET, changeCount: 3 }), null, "ready"],
    ["it is new", review("a"), null, "ready"],
  ])("when %s", (_case, ...[known, error, kind]) => {
    expect(stateOf("pack/a", known, error).kind).toBe(kind);
  });

  it("is called by its folder until its name is read", () => {
    expect(stateOf("pack/a", null, null).name).toBe("a");
    expect(stateOf("", null, null).name).toBe("the loose files");
    expect(stateOf("pack/a", review("b"), null).name).toBe("b");
  });
});

it("of two skills of one name only the first is ready", () => {
  const states = ["a/x", "b/x", "c/y"].map((root) => stateOf(root, review(root.slice(2)), null));
  expect(markTwins(states).map(({ kind }) => kind)).toEqual(["ready", "twin", "ready"]);
});

it("all are counted in one sentence, and what there is none of is not named", () => {
  const states = [
    stateOf("a", review("a"), null),
    stateOf("b", review("b", { target: TARGET, changeCount: 1 }), null),
    stateOf("c", review("c", {}, 2), null),
    stateOf("d", null, new Error("Gone.")),
  ];
  expect(countSkills(states)).toBe(
    "1 new, 1 changed, 2 with problems. Each one that is ticked is published by itself.",
  );
});
