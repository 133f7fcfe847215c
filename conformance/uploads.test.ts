import { describe, expect, test } from "vitest";
import { entriesOf } from "@/conformance/zip-entries";
import { zipOf } from "@/conformance/zip-of";
import { ask, form, json, newName, skillFiles, skillMd } from "./api";
import { multipart, part } from "./multipart";

async function pathsOf(skill: { id: string; latest_version: string }): Promise<string[]> {
  const answer = await ask(`/v1/skills/${skill.id}/versions/${skill.latest_version}/content`);
  return entriesOf(Buffer.from(await answer.arrayBuffer())).map((entry) => entry.name);
}

describe("a file's path is read as the client meant it", () => {
  test.each<[string, (name: string) => string, string]>([
    ["plain", (name) => `filename="${name}/docs/a.md"`, "docs/a.md"],
    ["not ASCII", (name) => `filename="${name}/ré 日本.md"`, "ré 日本.md"],
    ["percent-coded quotes", (name) => `filename="${name}/a %22b%22.md"`, 'a "b".md'],
    ["escaped quotes", (name) => `filename="${name}/a \\"b\\".md"`, 'a "b".md'],
    ["a literal percent code", (name) => `filename="${name}/a%20b.md"`, "a%20b.md"],
    ["unquoted", (name) => `filename=${name}/a.md`, "a.md"],
    ["extended", (name) => `filename*=utf-8''${name}%2Fr%C3%A9.md`, "ré.md"],
    [
      "extended beside an encoded word",
      (name) => `filename="=?utf-8?B?eA==?="; filename*=utf-8''${name}%2Fb.md`,
      "b.md",
    ],
  ])("%s", async (_case, disposition, stored) => {
    const name = newName();
    const skill = await json("/v1/skills", {
      method: "POST",
      ...multipart([
        part(`name="files[]"; ${disposition(name)}`, "x"),
        part(`name="files[]"; filename="${name}/SKILL.md"`, skillMd(name), "Content-Type: text/plain\r\n"),
      ]),
    });
    expect((await pathsOf(skill)).toSorted()).toEqual([`${name}/SKILL.md`, `${name}/${stored}`].toSorted());
  });

  test("text parts may be anywhere, including unquoted and unknown ones", async () => {
    const name = newName();
    const skill = await json("/v1/skills", {
      method: "POST",
      ...multipart([
        part(`name="files[]"; filename="${name}/SKILL.md"`, skillMd(name)),
        part("name=xyzzy", "ignored"),
        part("name=display_title", `Titel ${name} ü`),
      ]),
    });
    expect(skill.display_title).toBe(`Titel ${name} ü`);
  });
});

describe("a zip is one files[] part", () => {
  test.each<[string, (name: string) => string]>([
    ["named .zip", (name) => `${name}.zip`],
    ["named .skill", (name) => `${name}.skill`],
    ["named by the path of a read stream", (name) => `/home/me/${name}.zip`],
    ["recognised by its first bytes", () => "blob"],
  ])("%s", async (_case, filename) => {
    const name = newName();
    const zip = zipOf({
      ...skillFiles(name, { "a/b.txt": "b" }),
      "__MACOSX/._x": "junk",
      [`${name}/.DS_Store`]: "junk",
    });
    const skill = await json("/v1/skills", { body: form({ [filename(name)]: zip }) });
    expect((await pathsOf(skill)).toSorted()).toEqual([`${name}/SKILL.md`, `${name}/a/b.txt`].toSorted());
  });
});

describe("the layout", () => {
  test("may be flat in ga, and is stored under the skill's name", async () => {
    const name = newName();
    const files = { "SKILL.md": skillMd(name), "docs/a.md": "a" };
    const skill = await json("/v1/skills", { body: form(files), lane: "ga" });
    const inBeta = await json(`/v1/skills/${skill.id}`);
    expect((await pathsOf(inBeta)).toSorted()).toEqual([`${name}/SKILL.md`, `${name}/docs/a.md`]);
  });

  test("may write the folder with capitals and underscores in beta", async () => {
    const name = newName();
    const folder = name.toUpperCase().replaceAll("-", "_");
    const skill = await json("/v1/skills", { body: form({ [`${folder}/SKILL.md`]: skillMd(name) }) });
    expect(await pathsOf(skill)).toEqual([`${name}/SKILL.md`]);
  });

  test("may name the folder anything in ga", async () => {
    const name = newName();
    await json("/v1/skills", { body: form({ "another/SKILL.md": skillMd(name) }), lane: "ga" });
  });

  test("names the skill by its folder in ga when the frontmatter does not", async () => {
    const name = newName();
    const files = { [`${name}/SKILL.md`]: "---\ndescription: d\n---\n" };
    const skill = await json("/v1/skills", { body: form(files), lane: "ga" });
    expect((await json(`/v1/skills/${skill.id}/versions/latest`, { lane: "ga" })).name).toBe(name);
  });
});
