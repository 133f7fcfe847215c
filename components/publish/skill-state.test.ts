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
  const source = { kind: "folder" as const, name, zip: null };
  const draft = { key: name, files: [], entries: [], leftOut, source, skillMd: null };
  return { draft, check, target: null, changeCount: null, ...known };
}

const known = (root: string, found: Review) =>
  stateOf(root, { review: found, error: null, isPublished: false });
const published = (root: string, found: Review) =>
  stateOf(root, { review: found, error: null, isPublished: true });

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
  ])("when %s", (_case, ...[found, error, kind]) => {
    expect(stateOf("pack/a", { review: found, error, isPublished: false }).kind).toBe(kind);
  });

  it("is published from here on, though the newest version has its files by then", () => {
    expect(published("pack/a", review("a", { target: TARGET, changeCount: 0 })).kind).toBe("published");
  });

  it("is called by its folder until its name is read", () => {
    const unread = { review: null, error: null, isPublished: false };
    expect(stateOf("pack/a", unread).name).toBe("a");
    expect(stateOf("", unread).name).toBe("loose files");
    expect(known("pack/a", review("b")).name).toBe("b");
  });
});

it("of two skills of one name only the first is ready", () => {
  const states = ["a/x", "b/x", "c/y"].map((root) => known(root, review(root.slice(2))));
  expect(markTwins(states).map(({ kind }) => kind)).toEqual(["ready", "twin", "ready"]);
});

it("a skill of a name that was just published does not become ready to go on top of it", () => {
  const states = [
    published("a/x", review("x")),
    known("b/x", review("x", { target: TARGET, changeCount: 1 })),
  ];
  expect(markTwins(states).map(({ kind }) => kind)).toEqual(["published", "twin"]);
});

it("all are counted in one sentence, and what there is none of is not named", () => {
  const states = [
    known("a", review("a")),
    known("b", review("b", { target: TARGET, changeCount: 1 })),
    known("c", review("c", {}, 2)),
    stateOf("d", { review: null, error: new Error("Gone."), isPublished: false }),
  ];
  expect(countSkills(states)).toBe(
    "1 new, 1 changed, 2 with problems. Each selected skill is published separately.",
  );
});

it("what was published is counted as that, and nothing is ticked any more", () => {
  const states = [
    published("a", review("a", { target: TARGET, changeCount: 0 })),
    known("c", review("c", {}, 1)),
  ];
  expect(countSkills(states)).toBe("1 published, 1 with problems.");
});
