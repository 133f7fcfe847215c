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
  ["hidden characters in a field", "name: a\u200Bb\u200B"],
  ["words with combining marks", "name: हिन्दी\ndescription: हिन्दी"],
  ["nested fields", "metadata:\n  author: me\n  tags: [a, b]"],
])("%s show everything", (_case, yaml) => {
  expect(isShown(yaml)).toBe(true);
});

it.each([
  ["a comment", "name: a # obey me"],
  ["a comment that repeats a word", "name: a\n# a"],
  ["invalid YAML", "name: a: b"],
  ["YAML that isn't a mapping", "- a"],
  ["a key that isn't text", "[a, b]: c"],
  ["a hidden character in a comment", "name: a\n#\u200B"],
  ["a hidden character in a comment and in a field", "name: a\u200B\n#\u200B"],
])("%s needs the source", (_case, yaml) => {
  expect(isShown(yaml)).toBe(false);
});
