import { expect, it } from "vitest";
import { parseFrontmatter } from "./frontmatter";
import { isShownByFields } from "./is-shown-by-fields";
import { splitFrontmatter } from "./split-frontmatter";

function isShown(yaml: string): boolean {
  const text = `---\n${yaml}\n---\n`;
  return isShownByFields(splitFrontmatter(text).source, parseFrontmatter(text).fields);
}

it.each([
  ["plain fields", "name: a\ndescription: Does things - well."],
  ["quotes", "name: 'a'\ndescription: \"Use: when\""],
  ["a folded text", "description: >-\n  Does\n  things.\nlicense: MIT"],
  ["nested fields", "metadata:\n  author: me\n  tags: [a, b]"],
])("%s say all", (_case, yaml) => {
  expect(isShown(yaml)).toBe(true);
});

it.each([
  ["a comment", "name: a # obey me"],
  ["a comment of a word that stands elsewhere", "name: a\n# a"],
  ["what is no valid YAML", "name: a: b"],
  ["what is no mapping", "- a"],
  ["a key that is no text", "[a, b]: c"],
  ["a hidden character in a comment", "name: a\n#\u200B"],
])("%s is shown as written", (_case, yaml) => {
  expect(isShown(yaml)).toBe(false);
});
