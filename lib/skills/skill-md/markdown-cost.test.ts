import { expect, it } from "vitest";
import { markdownTrouble } from "./markdown-cost";

it.each([
  ["half-open links", "[a](".repeat(40_000)],
  ["half-open references", "[a][".repeat(40_000)],
  ["crossing emphasis", "*a_ ".repeat(10_000)],
  ["half-open addresses", "www.a_".repeat(10_000)],
])("refuses a paragraph of %s", (_case, text) => {
  expect(markdownTrouble(text)).toMatch(/^Its paragraphs have/);
});

it.each([
  ["quotes", ">".repeat(65_000)],
  ["lists", `${"1. ".repeat(20_000)}a`],
  ["mixed containers", `${"> - ".repeat(60)}a`],
])("refuses nested %s", (_case, text) => {
  expect(markdownTrouble(text)).toMatch(/^It nests/);
});

it("refuses a text over the limit", () => {
  expect(markdownTrouble("word ".repeat(200_001))).toBe("It has more than 1,000,000 characters.");
});

it.each([
  ["a long reference", "Read **this** and `that` [here](a.md).\n\n".repeat(20_000)],
  ["a long list", "- **key**: value with `code`, see [it](a.md)\n".repeat(15_000)],
  ["a long table", "| **a** | [b](c.md) | _d_ |\n".repeat(20_000)],
  ["a ruler", `${"-".repeat(100_000)}\n${"- ".repeat(50)}\n`],
])("accepts %s", (_case, text) => {
  expect(markdownTrouble(text)).toBeNull();
});
