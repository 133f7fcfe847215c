import { expect, it } from "vitest";
import { parseFrontmatter } from "./frontmatter";
import { readPlainFields } from "./plain-fields";

const PIECES = [
  ..."abz019 :#-?,[]{}&*!|>'\"%@`~.+=/\\()\t\n",
  "é",
  ": ",
  " #",
  "name: ",
  "\nlicense: ",
  "---",
  "null",
];

/** Pseudo-random numbers, the same in every run. */
function* numbers(below: number) {
  for (let state = 7; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

it("reads the frontmatter that most skills have", () => {
  const source =
    "name: pdf-forms\ndescription: Fills forms (all of them), e.g. W-9s. Use it when asked!\nlicense: MIT";
  expect(readPlainFields(source)).toEqual(parseFrontmatter(`---\n${source}\n---\n`).fields);
});

it("agrees with a YAML parser on generated frontmatter", () => {
  const next = numbers(PIECES.length);
  let readable = 0;
  for (let round = 0; round < 20_000; round++) {
    let source = "name: a";
    for (let piece = 0; piece < 1 + (round % 9); piece++) source += PIECES[next.next().value ?? 0];
    const plain = readPlainFields(source);
    if (!plain) continue;
    readable++;
    const { fields, problems } = parseFrontmatter(`---\n${source}\n---\n`);
    expect({ source, fields: plain, problems }).toEqual({ source, fields, problems: [] });
  }
  expect(readable).toBeGreaterThan(1_000);
});

it.each([
  ["a quoted value", 'name: "a"'],
  ["a block", "name: >\n  a"],
  ["a list", "allowed-tools:\n  - Read"],
  ["a comment", "name: a # b"],
  ["a second colon", "name: a: b"],
  ["a key twice", "name: a\nname: b"],
  ["a blank line", "name: a\n\nlicense: b"],
  ["nothing", ""],
])("leaves %s to YAML", (_case, source) => {
  expect(readPlainFields(source)).toBeNull();
});
