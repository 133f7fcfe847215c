import { describe, expect, it } from "vitest";
import { coloursOfLine, segmentLine } from "./line-segments";

const COLOURS = {
  classNames: ["keyword", "string"],
  lineStarts: Uint32Array.of(0, 2, 2, 3),
  spans: Uint32Array.of(0, 5, 0, 6, 9, 1, 2, 4, 1),
};

describe("coloursOfLine", () => {
  it("finds the spans of a line, and none in a plain line or past the end", () => {
    expect(coloursOfLine(COLOURS, 0)).toEqual([
      { start: 0, end: 5, className: "keyword" },
      { start: 6, end: 9, className: "string" },
    ]);
    expect(coloursOfLine(COLOURS, 1)).toEqual([]);
    expect(coloursOfLine(COLOURS, 2)).toEqual([{ start: 2, end: 4, className: "string" }]);
    expect(coloursOfLine(COLOURS, 9)).toEqual([]);
  });
});

describe("segmentLine", () => {
  const describeSegments = (...args: Parameters<typeof segmentLine>) =>
    segmentLine(...args).map(
      ({ start, end, className, isMarked }) => `${start}-${end}${className}${isMarked ? "!" : ""}`,
    );

  it("splits the line where the colour or the mark changes", () => {
    const coloured = [{ start: 0, end: 5, className: "k" }];
    expect(describeSegments(10, coloured, [{ start: 3, end: 8 }])).toEqual(["0-3k", "3-5k!", "5-8!", "8-10"]);
  });

  it("covers the whole line, even if a mark ends past it", () => {
    const segments = segmentLine(12, [{ start: 1, end: 4, className: "k" }], [{ start: 2, end: 20 }]);
    expect(segments[0]?.start).toBe(0);
    expect(segments.at(-1)?.end).toBe(12);
    for (const [index, segment] of segments.slice(1).entries())
      expect(segment.start).toBe(segments[index]?.end);
  });

  it("returns no segments for an empty line", () => {
    expect(segmentLine(0, [], [])).toEqual([]);
  });
});
