import { expect, test } from "vitest";
import { fileHistory } from "./file-history";

const state = (digest: string, size = 10, executable = false) => ({ digest, size, executable });

test("lists only versions that changed the file, each with the version before it", () => {
  const states = [
    null,
    state("c", 30, true),
    state("c", 30),
    state("c", 30),
    state("a"),
    null,
    state("a"),
    null,
  ];
  const steps = fileHistory(states.map((at, index) => ({ version: 8 - index, state: at })));
  expect(steps.map(({ version, previous, status, growth }) => [version, previous, status, growth])).toEqual([
    [8, 7, "deleted", -30],
    [7, 6, "changed", 0],
    [5, 4, "changed", 20],
    [4, 3, "added", 10],
    [3, 2, "deleted", -10],
    [2, 1, "added", 10],
  ]);
});

test("a file in the first version was added by it", () => {
  expect(fileHistory([{ version: 1, state: state("a") }])).toMatchObject([
    { version: 1, previous: null, status: "added" },
  ]);
});

test("a file that never existed has no history", () => {
  expect(fileHistory([{ version: 1, state: null }])).toEqual([]);
});
