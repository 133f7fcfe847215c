import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkBundle } from "@/lib/skills/bundle/check-bundle";
import { readSkillMd } from "@/lib/skills/skill-md/skill-md";
import { examplesSchema } from "./publish-examples";

const FOLDER = "public/examples";
const examples = examplesSchema.parse(JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8")));
const versions = examples.flatMap(({ name, versions }) => versions.map((version) => ({ name, ...version })));

it("includes two skills, one of them with two versions", () => {
  expect(examples.map((example) => example.versions.length).sort()).toEqual([1, 2]);
});

describe.each(versions)("the example in $folder", ({ name, folder, files }) => {
  it("lists exactly the files in its folder", () => {
    const there = globSync("**/*", { cwd: join(FOLDER, folder), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(FOLDER, folder).length + 1));
    expect(files.toSorted()).toEqual(there.toSorted());
  });

  it.each(["beta", "ga"] as const)("follows the rules of the %s lane", (lane) => {
    const skillMd = readSkillMd(readFileSync(join(FOLDER, folder, "SKILL.md")));
    const uploaded = files.map((path) => ({ path: `${name}/${path}`, size: 1 }));
    expect(checkBundle(uploaded, { lane, expectedName: name, readSkillMd: skillMd }).problems).toEqual([]);
  });
});
