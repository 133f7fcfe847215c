import { expect, test } from "vitest";
import { compareNames } from "./compare-names";

/** Short names of few characters, so that prefixes, numbers and near-equal names are frequent. */
function names(alphabet: string): string[] {
  const characters = [...alphabet];
  const one = characters;
  const two = one.flatMap((first) => characters.map((second) => first + second));
  const three = two
    .filter((_, index) => index % 3 === 0)
    .flatMap((first) => characters.map((last) => first + last));
  return [...one, ...two, ...three];
}

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function isAsCollated([a, b]: [string, string]): boolean {
  const expected = COLLATOR.compare(a, b) || (a < b ? -1 : 1);
  return Math.sign(compareNames(a, b)) === Math.sign(expected);
}

test.each(["aB1_", "0123", "a9-.", "zZ é1", "n\u0303o2", "x10😀"])(
  "agrees with the collator on names made of %s",
  (alphabet) => {
    const all = names(alphabet);
    const pairs = all.flatMap((a) => all.filter((b) => b !== a).map((b): [string, string] => [a, b]));
    expect(pairs.filter((pair) => !isAsCollated(pair))).toEqual([]);
  },
);

test("compares numbers too long for a value by their digits", () => {
  expect(compareNames("1".repeat(400), "2".repeat(400))).toBeLessThan(0);
  expect(compareNames("1".repeat(400), "1".repeat(401))).toBeLessThan(0);
});
