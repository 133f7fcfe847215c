import { expect, it } from "vitest";
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

it("takes a file of exactly the limit and refuses one more byte", () => {
  const start = bytesOf("---\nname: a\n---\n");
  const padding = new Uint8Array(MAX_SKILL_MD_BYTES - start.length).fill(0x20);
  expect(readSkillMd(bytesOf(start, padding)).problems).toEqual([]);
  expect(readSkillMd(bytesOf(start, padding, " ")).problems).toMatchObject([{ rule: "skill-md-size" }]);
});
