import { describe, expect, it } from "vitest";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";
import { resolveRange } from "./compare-range";

const version = (number: number): NumberedVersion => ({
  id: `skillver_${number}`,
  skillId: "skill_1",
  version: `17${number}`,
  name: "notes",
  description: "",
  directory: "notes",
  createdAt: "",
  number,
});
const NEWEST_FIRST = [version(3), version(2), version(1)];

describe("a range", () => {
  it.each([
    ["171...173", 1, 3],
    ["173...171", 3, 1],
    ["previous...latest", 2, 3],
    ["previous...172", 1, 2],
    ["171...latest", 1, 3],
    ["latest...previous", 3, 2],
    ["v1...v3", 1, 3],
    ["previous...v2", 1, 2],
  ])("%s compares v%i with v%i", (range, base, head) => {
    expect(resolveRange(range, NEWEST_FIRST)).toMatchObject({
      base: { number: base },
      head: { number: head },
    });
  });

  it.each([
    ["171", "isn’t in the form"],
    ["171..173", "isn’t in the form"],
    ["...173", "isn’t in the form"],
    ["171...172...173", "isn’t in the form"],
    ["171...999", "has no version 999"],
    ["999...171", "has no version 999"],
    ["v1...v4", "has no version v4"],
    ["v0...latest", "has no version v0"],
    ["1...3", "has no version 3"],
    ["previous...171", "v1 is the oldest"],
  ])("%s is refused: %s", (range, reason) => {
    expect(resolveRange(range, NEWEST_FIRST)).toContain(reason);
  });
});
