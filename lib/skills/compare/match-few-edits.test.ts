import { diff } from "fast-myers-diff";
import { expect, test } from "vitest";
import { matchFewEdits } from "./match-few-edits";

function expectMatching(base: Int32Array, head: Int32Array, headOf: Int32Array) {
  let before = -1;
  for (const [index, headIndex] of headOf.entries()) {
    if (headIndex < 0) continue;
    expect(headIndex).toBeGreaterThan(before);
    expect(head[headIndex]).toBe(base[index]);
    before = headIndex;
  }
}

function editsOf(base: Int32Array, head: Int32Array): number {
  let edits = 0;
  for (const [a, b, c, d] of diff(base, head)) edits += b - a + d - c;
  return edits;
}

test("finds a longest common subsequence of generated sequences", () => {
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state % below;
  };
  for (let round = 0; round < 300; round++) {
    const base = Int32Array.from({ length: random(80) }, () => random(6));
    const edited = [...base];
    for (let edit = 0; edit < random(20); edit++)
      edited.splice(
        random(edited.length + 1),
        random(3),
        ...Array.from({ length: random(3) }, () => random(6)),
      );
    const head = Int32Array.from(edited);
    const headOf = matchFewEdits(base, head);
    if (headOf === null) continue;
    expectMatching(base, head, headOf);
    const matched = headOf.filter((index) => index >= 0).length;
    expect(base.length + head.length - 2 * matched).toBe(editsOf(base, head));
  }
});

test("finds few edits in a long repetitive sequence", () => {
  const base = Int32Array.from({ length: 200_000 }, (_, index) => index % 100);
  const head = Int32Array.from([...base.subarray(0, 50_000), 7, 7, ...base.subarray(50_001)]);
  const headOf = matchFewEdits(base, head);
  expect(headOf?.filter((index) => index < 0).length).toBe(1);
});

test("gives up on sequences that have little in common", () => {
  const base = Int32Array.from({ length: 5_000 }, (_, index) => index);
  expect(matchFewEdits(base, base.toReversed())).toBeNull();
});
