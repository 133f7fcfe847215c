import { expect, test } from "vitest";
import { readRange } from "./byte-range";

const file = { size: 100, etag: '"a"' };

test.each<[string, ReturnType<typeof readRange>]>([
  ["bytes=0-0", { first: 0, last: 0 }],
  ["bytes=0-", { first: 0, last: 99 }],
  ["bytes=99-", { first: 99, last: 99 }],
  ["bytes=10-19", { first: 10, last: 19 }],
  ["bytes=10-1000", { first: 10, last: 99 }],
  ["bytes=-1", { first: 99, last: 99 }],
  ["bytes=-1000", { first: 0, last: 99 }],
  ["Bytes= 1-2 ", { first: 1, last: 2 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=100-200", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["", null],
  ["bytes=", null],
  ["bytes=-", null],
  ["bytes=2-1", null],
  ["bytes=0-1,3-4", null],
  ["bytes=a-b", null],
  ["bytes=1.5-2", null],
  ["items=0-1", null],
])("of 100 bytes, %s means %j", (range, expected) => {
  expect(readRange(new Headers({ range }), file)).toEqual(expected);
});

test.each<[string, boolean]>([
  ['"a"', true],
  ['"b"', false],
  ['W/"a"', false],
  ["Sat, 21 Nov 2026 00:00:00 GMT", false],
])("with If-Range %s, whether the range counts is %s", (ifRange, counts) => {
  const headers = new Headers({ range: "bytes=0-1", "if-range": ifRange });
  expect(readRange(headers, file) !== null).toBe(counts);
});
