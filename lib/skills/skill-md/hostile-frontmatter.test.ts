import { expect, test } from "vitest";
import { readSkillMd } from "./skill-md";

/** YAML between valid fences. */
const YAML: [string, string][] = [
  ["an anchor", "name: &a x"],
  ["an alias", "name: x\nother: *name"],
  ["an alias of itself", "a: &a [*a]"],
  ["a merge key with an alias", "a: &a {b: c}\nd:\n  <<: *a"],
  ["aliases that multiply", `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]`],
  ["an anchor on a key", "&a name: x"],
  ["an anchor on the mapping", "&a\nname: x"],
  ["an anchor deep inside", "a:\n  - b:\n      c: &x d"],
  ...[
    "!!str",
    "!!int",
    "!!binary",
    "!!float",
    "!!null",
    "!!js/function",
    "!!python/object",
    "!local",
    "!<tag:x>",
  ].map((tag): [string, string] => [`the tag ${tag}`, `name: ${tag} x`]),
  ["a tag on the mapping", "!!map\nname: x"],
  ["a tag on a key", "!!str name: x"],
  ["a tag deep inside", "a:\n  - !!set {x}"],
  ["a tag directive", "%TAG ! tag:example.com,2000:\n---\nname: x"],
  ["a key twice", "name: a\nname: b"],
  ["a quoted key twice", `name: a\n"name": b`],
  ["an escaped key twice", `name: a\n"n\\u0061me": b`],
  ["a key twice deep inside", "m:\n  a: 1\n  a: 2"],
  ["a key twice in a flow mapping", "m: {a: 1, a: 2}"],
  ["__proto__ twice", "__proto__: a\n__proto__: b"],
  ["a list as a key", "? [a]\n: b"],
  ["a mapping as a key", "? {a: b}\n: c"],
  ["a list", "- a\n- b"],
  ["a sentence", "hello"],
  ["a number", "42"],
  ["nothing", ""],
  ["a comment alone", "# hello"],
  ["an open bracket", "name: [a"],
  ["an open brace", "name: {a"],
  ["an open quote", `name: "a`],
  ["an open single quote", "name: 'a"],
  ["a closing bracket alone", "name: a]\n]"],
  ["a tab as indentation", "a:\n\tb: c"],
  ["a bad escape", `name: "\\q"`],
  ["half an escape", `name: "\\u12"`],
  ["a second colon", "description: Use when: x"],
  ["less indentation than before", "a:\n    b: 1\n  c: 2"],
  ["an unknown directive", "%FOO bar\n--- x\nname: a"],
  ["a second document", "name: a\n--- b\nname: c"],
  ["a document end and more", "name: a\n...\nname: b"],
  ["a reserved indicator", "name: @a"],
  ["a backtick", "name: `a`"],
  ["a percent sign", "name: %a"],
  ["70 nested lists", `a:\n  ${"- ".repeat(70)}x`],
  ["8,000 open brackets", `a: ${"[".repeat(8_000)}`],
  ["8,000 open braces", `a: ${"{".repeat(8_000)}`],
  ["4,000 nested lists", `a:\n  ${"- ".repeat(4_000)}x`],
  ["4,000 nested question marks", `${"? ".repeat(4_000)}x`],
  ["17,000 letters", `a: ${"x".repeat(17_000)}`],
  ["900,000 letters", `a: ${"x".repeat(900_000)}`],
];

const TEXTS: [string, string][] = [
  ["no frontmatter", "# Title\n"],
  ["nothing at all", ""],
  ["a blank line first", "\n---\nname: a\n---\n"],
  ["a blank first", " ---\nname: a\n---\n"],
  ["two dashes", "--\nname: a\n--\n"],
  ["four dashes", "----\nname: a\n----\n"],
  ["plus signs", "+++\nname = 'a'\n+++\n"],
  ["no closing fence", "---\nname: a\n"],
  ["an indented closing fence", "---\nname: a\n  ---\n"],
  ["a closing fence with text", "---\nname: a\n--- text\n"],
  ["a field on the fence", "---name: a\n---\n"],
  ["JavaScript", "---js\nprocess.exit()\n---\n"],
  ["JSON", "---json\n{}\n---\n"],
  ["two byte order marks", "\uFEFF\uFEFF---\nname: a\n---\n"],
  ["bare carriage returns", "---\rname: a\r---\r"],
];

const encoder = new TextEncoder();
const good = (bytes: number[]) => [...encoder.encode("---\nname: "), ...bytes, ...encoder.encode("\n---\n")];
const BYTES: [string, number[]][] = [
  ["a lone continuation byte", good([0x80])],
  ["half a character", good([0xc3])],
  ["an overlong letter", good([0xc1, 0x81])],
  ["a surrogate", good([0xed, 0xa0, 0x80])],
  ["a character past the last", good([0xf5, 0x80, 0x80, 0x80])],
  ["Latin-1", good([0xe9])],
  ["UTF-16", [0xff, 0xfe, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a, 0]],
];

const cases: [string, Uint8Array][] = [
  ...YAML.map(([title, yaml]): [string, Uint8Array] => [title, encoder.encode(`---\n${yaml}\n---\nBody\n`)]),
  ...TEXTS.map(([title, text]): [string, Uint8Array] => [title, encoder.encode(text)]),
  ...BYTES.map(([title, bytes]): [string, Uint8Array] => [title, Uint8Array.from(bytes)]),
];

test.each(cases)("reports frontmatter with %s as a problem with its line, quickly", (_case, bytes) => {
  const started = process.cpuUsage();
  const { problems } = readSkillMd(bytes);
  // Processor time, because on a busy machine the clock also counts the work of others.
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(2_000);
  expect(problems[0]).toMatchObject({
    path: "SKILL.md",
    line: expect.any(Number),
    message: expect.stringMatching(/SKILL\.md/),
  });
});

test("there are at least 60 cases", () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

test("none of them changes Object.prototype", () => {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  for (const key of ["__proto__", "constructor", "prototype", "toString"]) {
    const { fields, problems } = readSkillMd(
      encoder.encode(`---\n${key}: {polluted: yes}\nname: a\ndescription: d\n---\n`),
    );
    expect([fields[0]?.key, problems]).toEqual([key, []]);
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  expect("polluted" in {}).toBe(false);
});
