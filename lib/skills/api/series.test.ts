import { describe, expect, it } from "vitest";
import { describeSeries } from "./series";
import type { SkillVersion } from "./wire";

const version = (second: number): SkillVersion => ({
  id: `skillver_${second}`,
  skillId: "skill_1",
  version: `${second}`,
  name: "notes",
  description: "",
  directory: "notes",
  createdAt: `2026-11-21T10:00:0${second}.000000Z`,
});

const publication = (objectId: string, restores: string | null = null) => ({
  objectId,
  note: "",
  author: "dana",
  program: null,
  restores,
});

const numbersOf = (...args: Parameters<typeof describeSeries>) =>
  describeSeries(...args).map(({ version, number }) => `${version}=v${number}`);

describe("a series", () => {
  it("is newest first in both lanes' orders", () => {
    const listed = [version(2), version(3), version(1)];
    expect(numbersOf(listed, { publications: [], deleted: [] })).toEqual(["3=v3", "2=v2", "1=v1"]);
  });

  it("keeps its numbers when versions are deleted, whichever lane deleted them", () => {
    const deleted = [{ ...version(2), id: "2", version: "skver_2" }];
    expect(numbersOf([version(1), version(3)], { publications: [], deleted })).toEqual(["3=v3", "1=v1"]);
  });

  it("counts a version once if it is both deleted and listed, because the list is older", () => {
    const deleted = [{ ...version(2), id: "2" }];
    const listed = [version(1), version(2), version(3)];
    expect(numbersOf(listed, { publications: [], deleted })).toEqual(["3=v3", "2=v2", "1=v1"]);
  });

  it("gives the number of the restored version, even if that is deleted", () => {
    const deleted = [{ ...version(2), id: "2" }];
    const publications = [publication("3", "1"), publication("4", "2"), publication("5", "unknown")];
    const listed = [1, 3, 4, 5].map(version);
    const series = describeSeries(listed, { publications, deleted });
    expect(series.map(({ restoresNumber }) => restoresNumber)).toEqual([null, 2, 1, null]);
    expect(series.map((one) => one.publication?.author ?? null)).toEqual(["dana", "dana", "dana", null]);
  });
});
