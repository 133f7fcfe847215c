import { expect, it } from "vitest";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { sayConflict } from "./say-conflict";

function version(number: number): SeriesVersion {
  return {
    id: `skillver_${number}`,
    version: String(number),
    skillId: "skill_1",
    name: "shared",
    description: "What it does.",
    directory: "shared",
    createdAt: "2026-11-21T12:00:00Z",
    number,
    publication: null,
    restoresNumber: null,
  };
}

it.each([
  [
    "someone published",
    { followed: "1", newest: "2", versions: [2, 1] },
    "Someone published v2 while you worked on v1",
  ],
  [
    "there was no version to follow",
    { followed: null, newest: "1", versions: [1] },
    "Someone published v1 while you worked",
  ],
  [
    "the followed version is gone",
    { followed: "1", newest: "2", versions: [2] },
    "The version you started from was deleted, and v2 is now the latest",
  ],
  [
    "the followed version was deleted, but the list still has it",
    { followed: "2", newest: "1", versions: [2, 1] },
    "v2 was deleted while you worked on it",
  ],
  [
    "every version was deleted",
    { followed: "1", newest: null, versions: [] },
    "Every version of this skill was deleted while you worked",
  ],
  [
    "the versions are not loaded",
    { followed: "1", newest: "2", versions: null },
    "The latest version changed while you worked",
  ],
])("when %s", (_case, { versions, ...known }, sentence) => {
  expect(sayConflict({ ...known, versions: versions?.map(version) ?? null })).toBe(sentence);
});
