import { describe, expect, it } from "vitest";
import type { Review } from "@/lib/queries/review";
import type { Skill } from "@/lib/skills/api/wire";
import type { Problem } from "@/lib/skills/bundle/bundle";
import { countSkills, markDuplicates, stateOf } from "./skill-state";

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

describe("the state of one skill of several", () => {
  it.each<[string, Review | null, Error | null, string]>([
    ["nothing is known yet", null, null, "looking"],
    ["it couldn't be read", null, new Error("Gone."), "unread"],
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

  it("stays published although the latest version then has the same files", () => {
    expect(published("pack/a", review("a", { target: TARGET, changeCount: 0 })).kind).toBe("published");
  });

  it("has its folder's name until its own is read", () => {
    const unread = { review: null, error: null, isPublished: false };
    expect(stateOf("pack/a", unread).name).toBe("a");
    expect(stateOf("", unread).name).toBe("loose files");
    expect(known("pack/a", review("b")).name).toBe("b");
  });
});

it("marks the second of two skills with the same name as a duplicate", () => {
  const states = ["a/x", "b/x", "c/y"].map((root) => known(root, review(root.slice(2))));
  expect(markDuplicates(states).map(({ kind }) => kind)).toEqual(["ready", "duplicate", "ready"]);
});

it("marks a skill as a duplicate of one that was just published", () => {
  const states = [
    published("a/x", review("x")),
    known("b/x", review("x", { target: TARGET, changeCount: 1 })),
  ];
  expect(markDuplicates(states).map(({ kind }) => kind)).toEqual(["published", "duplicate"]);
});

it("counts each state in one sentence, and omits states without skills", () => {
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

it("counts published skills, and omits the hint when none is left to select", () => {
  const states = [
    published("a", review("a", { target: TARGET, changeCount: 0 })),
    known("c", review("c", {}, 1)),
  ];
  expect(countSkills(states)).toBe("1 published, 1 with problems.");
});
