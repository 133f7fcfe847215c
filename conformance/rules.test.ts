import { beforeAll, describe, expect, test } from "vitest";
import { zipOf } from "@/conformance/zip-of";
import { createSkill, form, json, type Lane, newName, refusal, skillFiles, skillMd } from "./api";

const UNRESOLVED =
  "`name` and `description` must resolve from `SKILL.md` frontmatter or its fallbacks, within their length limits";
const POSITION = "SKILL.md file must be exactly in the top-level folder.";

function invalid(message: unknown) {
  return { status: 400, type: "invalid_request_error", message };
}

/** A folder whose SKILL.md has this frontmatter. */
function folder(name: string, frontmatter: string) {
  return form({ [`${name}/SKILL.md`]: `---\n${frontmatter}\n---\n` });
}

describe("the API refuses, in its own words", () => {
  test.each<[string, Lane, () => FormData, string]>([
    ["no file", "beta", () => form({}, { display_title: "x" }), "No files provided"],
    ["no file", "ga", () => form({}, { display_name: "x" }), "files[]: Field required"],
    ["no SKILL.md", "ga", () => form({ "a/b.md": "x" }), "SKILL.md not found in uploaded files"],
    ["a flat SKILL.md", "beta", () => form({ "SKILL.md": skillMd("a") }), POSITION],
    ["a nested SKILL.md", "beta", () => form({ "skills/a/SKILL.md": skillMd("a") }), POSITION],
    [
      "another folder name",
      "beta",
      () => form({ "skills/SKILL.md": skillMd("my-skill") }),
      "The folder name 'skills' must match the skill name 'my-skill' in SKILL.md.",
    ],
    [
      "a file beside the folder",
      "beta",
      () => form({ ...skillFiles("a"), "b.md": "x" }),
      "All files must be inside the top-level folder",
    ],
    [
      "a flat zip",
      "beta",
      () => form({ "a.zip": zipOf({ "SKILL.md": skillMd("a"), "b.md": "x" }) }),
      "Zip must contain a top-level folder with all files inside it, including SKILL.md",
    ],
    [
      "a reserved word",
      "beta",
      () => folder("my-claude", "name: my-claude\ndescription: d"),
      "Skill name in SKILL.md cannot contain the reserved word 'claude'.",
    ],
    [
      "a reserved word",
      "ga",
      () => folder("x", "name: xanthropicx\ndescription: d"),
      "Skill name in SKILL.md cannot contain the reserved word 'anthropic'.",
    ],
    [
      "a long description",
      "beta",
      () => folder("a", `name: a\ndescription: ${"d".repeat(1025)}`),
      "field 'description' in SKILL.md must be at most 1024 characters",
    ],
    ["a long description", "ga", () => folder("a", `name: a\ndescription: ${"d".repeat(1025)}`), UNRESOLVED],
    ["no description", "ga", () => folder("a", "name: a"), UNRESOLVED],
    ["a long name", "ga", () => folder("a", `name: ${"a".repeat(65)}\ndescription: d`), UNRESOLVED],
    [
      "a long label",
      "ga",
      () => form(skillFiles("a"), { display_name: "x".repeat(256) }),
      "display_name must be at most 255 characters long",
    ],
  ])("%s (%s)", async (_case, lane, ...[body, message]) => {
    expect(await refusal("/v1/skills", { lane, body: body() })).toEqual(invalid(message));
  });

  test("a files[] part that is text", async () => {
    const body = form({});
    body.append("files[]", "text");
    expect(await refusal("/v1/skills", { lane: "ga", body })).toEqual(
      invalid("files[].0: Expected UploadFile, received: <class 'str'>"),
    );
  });

  test("a field called files", async () => {
    const body = form({});
    body.append("files", new File(["x"], "a/SKILL.md"));
    expect(await refusal("/v1/skills", { body })).toEqual(invalid("No files provided"));
  });
});

describe("our own messages name the place", () => {
  test.each<[string, string, RegExp]>([
    ["capitals in the name", "name: MySkill\ndescription: d", /field 'name'.*lowercase/],
    ["a tag in the description", "name: a\ndescription: <b>", /field 'description'.*XML tags/],
    ["broken YAML", "name: a\ndescription: Use when: x", /line 3/],
    ["a key twice", "name: a\ndescription: d\nname: b", /'name' twice/],
    ["an alias", "name: &n a\ndescription: *n", /anchors or aliases/],
    ["a tag", "name: !!str a\ndescription: d", /YAML tags/],
  ])("%s", async (_case, frontmatter, message) => {
    expect(await refusal("/v1/skills", { body: folder("a", frontmatter) })).toEqual(
      invalid(expect.stringMatching(message)),
    );
  });
});

describe("the API accepts", () => {
  test.each<[string, (name: string) => string]>([
    ["CRLF line endings", (name) => skillMd(name).replaceAll("\n", "\r\n")],
    ["a byte order mark", (name) => `\uFEFF${skillMd(name)}`],
    ["unknown keys", (name) => `---\nname: ${name}\ndescription: d\nx: [1, 2]\n__proto__: y\n---\n`],
    ["a description that looks like a date", (name) => `---\nname: ${name}\ndescription: 2026-11-21\n---\n`],
    ["a fence inside the description", (name) => `---\nname: ${name}\ndescription: a --- b\n---\n`],
  ])("%s", async (_case, content) => {
    const name = newName();
    await json("/v1/skills", { body: form({ [`${name}/SKILL.md`]: content(name) }) });
  });
});

describe("a version with another name than the skill's is refused", () => {
  const name = newName();
  let skill: { id: string };
  beforeAll(async () => {
    skill = await createSkill(name);
  });

  test.each<Lane>(["beta", "ga"])("%s", async (lane) => {
    const body = form(skillFiles("other-name"));
    expect(await refusal(`/v1/skills/${skill.id}/versions`, { lane, body })).toEqual(
      invalid(
        `Skill name 'other-name' in SKILL.md must be consistent across all versions for a given \`skill_id\`. Expected '${name}'.`,
      ),
    );
  });
});

describe("a title", () => {
  test("must be unique in beta if sent; default titles and titles in ga may repeat", async () => {
    const [name, title] = [newName(), `Title ${newName()}`];
    const send = (fields: Record<string, string>) => form(skillFiles(name), fields);
    await json("/v1/skills", { body: send({ display_title: title }) });
    expect(await refusal("/v1/skills", { body: send({ display_title: title }) })).toEqual(
      invalid(`Skill cannot reuse an existing display_title: ${title}`),
    );
    await json("/v1/skills", { lane: "ga", body: send({ display_name: title }) });
    await createSkill(name);
    await createSkill(name);
  });

  test("has up to 64 characters in beta and 255 in ga, on one line", async () => {
    const name = newName();
    const send = (field: string, value: string) => form(skillFiles(name), { [field]: value });
    const unique = name.padEnd(64, "é");
    await json("/v1/skills", { body: send("display_title", unique) });
    expect((await refusal("/v1/skills", { body: send("display_title", `${unique}é`) })).status).toBe(400);
    await json("/v1/skills", { lane: "ga", body: send("display_name", "é".repeat(255)) });
    expect((await refusal("/v1/skills", { lane: "ga", body: send("display_name", "one\ntwo") })).status).toBe(
      400,
    );
  });
});
