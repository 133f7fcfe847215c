import { describe, expect, test } from "vitest";
import { numberVersions } from "./number-versions";
import type { SkillVersion } from "./wire";

function made(id: number, createdAt: string, version = `${1_790_000_000_000_000 + id}`): SkillVersion {
  const details = { skillId: "skill_1", name: "notes", description: "", directory: "notes" };
  return { ...details, id: `skillver_${id}`, version, createdAt };
}

function inGa(version: SkillVersion): SkillVersion {
  const id = version.id.replace("skillver_", "skver_");
  return { ...version, id, version: id };
}

const numbersOf = (...args: Parameters<typeof numberVersions>) =>
  numberVersions(...args).map(({ id, number }) => `${id.split("_")[1]}=v${number}`);

const NOON = "2026-11-21T12:00:00.000000Z";
const NINE = "2026-11-21T09:00:00.000000Z";

describe("a series whose second version came from a clock three hours behind", () => {
  const [first, second, third] = [made(1, NOON), made(2, NINE), made(3, NOON)];

  test("is numbered in the order its versions were made, in both lanes", () => {
    expect(numbersOf([first, second, third])).toEqual(["3=v3", "2=v2", "1=v1"]);
    expect(numbersOf([third, second, first].map(inGa))).toEqual(["3=v3", "2=v2", "1=v1"]);
  });

  test("keeps its numbers when a version is deleted", () => {
    expect(numbersOf([second, third], [{ ...first, id: "1" }])).toEqual(["3=v3", "2=v2"]);
    expect(numbersOf([first, third], [{ ...second, id: "2" }])).toEqual(["3=v3", "1=v1"]);
  });
});

test("microseconds order a version that was deleted in the other lane", () => {
  const [first, second, third] = ["100", "150", "200"].map((micros, index) =>
    made(index + 1, `2026-11-21T12:00:00.000${micros}Z`),
  ) as [SkillVersion, SkillVersion, SkillVersion];
  const deleted = [{ ...inGa(second), id: "2" }];
  expect(numbersOf([first, third], deleted)).toEqual(["3=v3", "1=v1"]);
});

test("versions of Anthropic's own skills are numbered by their dates", () => {
  expect(numbersOf([made(1, NOON, "20251002"), made(2, NOON, "20260103")])).toEqual(["2=v2", "1=v1"]);
});
