import { expect, it } from "vitest";
import { parseFrontmatter } from "@/lib/skills/skill-md/frontmatter";
import { compareFrontmatter } from "./compare-frontmatter";

const fieldsOf = (yaml: string) => parseFrontmatter(`---\n${yaml}\n---\nbody\n`).fields;

it.each<[string, [string, string], ReturnType<typeof compareFrontmatter>]>([
  ["nothing", ["name: a\nlicense: MIT", "license: MIT\nname: 'a'"], []],
  [
    "a changed field",
    ["name: a\ndescription: x", "name: a\ndescription: y"],
    [{ key: "description", base: "x", head: "y" }],
  ],
  ["an added field", ["name: a", "name: a\nlicense: MIT"], [{ key: "license", base: null, head: "MIT" }]],
  ["a deleted field", ["name: a\nlicense: MIT", "name: a"], [{ key: "license", base: "MIT", head: null }]],
  [
    "a name that every object has",
    ["name: a", "name: a\nconstructor: x"],
    [{ key: "constructor", base: null, head: "x" }],
  ],
])("finds %s", (_case, [base, head], changes) => {
  expect(compareFrontmatter(fieldsOf(base), fieldsOf(head))).toEqual(changes);
});
