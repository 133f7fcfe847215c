import { expect, it } from "vitest";
import { estimateTokens } from "./estimate-tokens";
import { tokenCost } from "./token-cost";

it.each([
  ["", 0],
  ["   ", 0],
  ["Use when asked.", 4],
  ["internationalisation", 3],
  ["don't", 1],
  ["2026", 2],
  ["日本語", 3],
  ["a\n\n\nb", 3],
  ["x".repeat(7_000), 1_000],
])("estimates %j", (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens);
});

it("separates what is always loaded from what is loaded when triggered", () => {
  const skillMd =
    "---\nname: notes\ndescription: Writes notes.\nlicense: Some licence\n---\n\nDo it well.\n\n";
  expect(tokenCost(skillMd)).toEqual({ always: 4, whenFired: 4 });
});

it("counts a file without frontmatter as body", () => {
  expect(tokenCost("Do it.")).toEqual({ always: 0, whenFired: 3 });
});
