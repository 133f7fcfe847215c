import { expect, it } from "vitest";
import { doAtOnce, doWithPauses, type Pieces } from "./pieces";

function* count(to: number, done: number[] = []): Pieces<number> {
  for (let step = 0; step < to; step++) {
    done.push(step);
    yield;
  }
  return done.length;
}

it("does all pieces, with or without pauses", async () => {
  expect(doAtOnce(count(5))).toBe(5);
  expect(await doWithPauses(count(5))).toBe(5);
});

it("lets a timer fire after every piece", async () => {
  const done: number[] = [];
  const seen: number[] = [];
  const look = () => {
    seen.push(done.length);
    if (done.length < 3) setTimeout(look);
  };
  setTimeout(look);
  await doWithPauses(count(3, done));
  expect(new Set(seen).size).toBeGreaterThan(1);
});

it("rethrows the error of a piece", async () => {
  function* fail(): Pieces<never> {
    yield;
    throw new Error("broken");
  }
  await expect(doWithPauses(fail())).rejects.toThrow("broken");
});
