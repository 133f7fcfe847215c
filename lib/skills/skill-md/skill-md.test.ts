import { expect, it, vi } from "vitest";
import { bytesOf } from "@/lib/skills/archive/zip-for-test";
import { MAX_SKILL_MD_BYTES } from "@/lib/skills/limits";
import { readSkillMd } from "./skill-md";

it("reads name, description and body", () => {
  const skillMd = readSkillMd(
    bytesOf("---\nname: my-skill\ndescription: >\n  Does it.\n  Use when é.\n---\n# Hi\n"),
  );
  expect(skillMd).toMatchObject({
    name: "my-skill",
    description: "Does it. Use when é.",
    body: "# Hi\n",
    bodyLine: 7,
    problems: [],
  });
});

it.each<[string, string, string | null]>([
  ["absent", "k: v", null],
  ["empty", "name:", null],
  ["blank", 'name: "  "', null],
  ["a list", "name: [a]", null],
  ["a number", "name: 123", "123"],
  ["padded in quotes, kept to be refused", 'name: " a "', " a "],
])("a name that is %s", (_case, yaml, name) => {
  expect(readSkillMd(bytesOf(`---\n${yaml}\n---\n`)).name).toBe(name);
});

it("names the first line that is not UTF-8", () => {
  const { problems } = readSkillMd(bytesOf("---\nname: é\n---\n\n", [0xe9], "t\xe9\n"));
  expect(problems).toMatchObject([{ rule: "skill-md-encoding", path: "SKILL.md", line: 5 }]);
});

it.each<[string, (string | number[])[], number]>([
  ["in the first line", [[0xff]], 1],
  ["before a line end", ["a\n", [0xe9], "\nb"], 2],
  ["after a line end", ["a\né\n", [0x80], "b"], 3],
  ["at the end, cut short", ["a\nb\n", [0xf0, 0x9f, 0x98]], 3],
  ["in the first of two such lines", ["a\n", [0xff], "\n", [0xff]], 2],
])("finds what is not UTF-8 %s", (_case, parts, line) => {
  expect(readSkillMd(bytesOf(...parts)).problems).toMatchObject([{ rule: "skill-md-encoding", line }]);
});

it("finds that line among a million without decoding each", () => {
  const decode = vi.spyOn(TextDecoder.prototype, "decode");
  const lines = new Uint8Array(MAX_SKILL_MD_BYTES - 1).fill(0x0a);
  const { problems } = readSkillMd(bytesOf(lines, [0xff]));
  expect(problems).toMatchObject([{ line: MAX_SKILL_MD_BYTES }]);
  expect(decode.mock.calls.length).toBeLessThan(50);
  decode.mockRestore();
});

it("accepts a file of exactly the limit and refuses one more byte", () => {
  const start = bytesOf("---\nname: a\n---\n");
  const padding = new Uint8Array(MAX_SKILL_MD_BYTES - start.length).fill(0x20);
  expect(readSkillMd(bytesOf(start, padding)).problems).toEqual([]);
  expect(readSkillMd(bytesOf(start, padding, " ")).problems).toMatchObject([{ rule: "skill-md-size" }]);
});
