import { describe, expect, it } from "vitest";
import { excerptLine, MAX_DRAWN_CHARACTERS } from "./excerpt-line";

const LONG = 1_000_000;

describe("excerptLine", () => {
  it.each([
    ["a short line whole", 12, [{ start: 2, end: 4 }], [{ start: 0, end: 12 }]],
    ["the start of a long line without marks", LONG, [], [{ start: 0, end: MAX_DRAWN_CHARACTERS }]],
    [
      "the start of a long line, and each mark with the text around it",
      LONG,
      [
        { start: 5_000, end: 5_010 },
        { start: 999_990, end: LONG },
      ],
      [
        { start: 0, end: 80 },
        { start: 4_920, end: 5_090 },
        { start: 999_910, end: LONG },
      ],
    ],
    [
      "marks close to each other in one piece",
      LONG,
      [
        { start: 100, end: 110 },
        { start: 200, end: 210 },
      ],
      [{ start: 0, end: 290 }],
    ],
  ])("draws %s", (...[, length, marks, expected]) => {
    expect(excerptLine(length, marks)).toEqual(expected);
  });

  it("stays within its limit, however much is marked", () => {
    const marks = Array.from({ length: 5_000 }, (_, index) => ({
      start: index * 200,
      end: index * 200 + 150,
    }));
    for (const excerpts of [excerptLine(LONG, marks), excerptLine(LONG, [{ start: 0, end: LONG }])]) {
      const drawn = excerpts.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(drawn).toBeLessThanOrEqual(MAX_DRAWN_CHARACTERS + 200);
      expect(drawn).toBeGreaterThan(500);
    }
  });
});
