import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOf } from "@/conformance/zip-entries";
import { zipOf } from "@/conformance/zip-of";
import { ask, newName, skillFiles, skillMd } from "./api";
import { SDKS, type SdkDriver, type SdkSkill, type SdkVersion } from "./sdk";

const created: string[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "skilldeck-sdk-"));
});

afterAll(async () => {
  for (const id of created) await ask(`/v1/skills/${id}`, { lane: "ga", method: "DELETE" });
  await rm(folder, { recursive: true });
});

/** The files of a folder as an application passes them to an SDK. */
function filesOf(sdk: SdkDriver, name: string, more: Record<string, string> = {}) {
  const files = { [`${name}/SKILL.md`]: skillMd(name), ...more };
  return Promise.all(Object.entries(files).map(([path, content]) => sdk.toFile(Buffer.from(content), path)));
}

async function create(sdk: SdkDriver, name: string, more: Record<string, string> = {}): Promise<SdkSkill> {
  const files = await filesOf(sdk, name, more);
  const skill = await sdk.skills.create({ files, ...sdk.betas });
  created.push(skill.id);
  return skill;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function addressOf(sdk: SdkDriver, version: SdkVersion): string {
  return (sdk.lane === "beta" ? version.version : version.id) ?? "";
}

function newestOf(sdk: SdkDriver, skill: SdkSkill): string {
  return (sdk.lane === "beta" ? skill.latest_version : skill.latest_version_id) ?? "";
}

/** Publishes a version as a zip, which every release supports. */
function createVersion(sdk: SdkDriver, skillId: string, path: string) {
  return sdk.skills.versions.create(skillId, { files: [createReadStream(path)], ...sdk.betas });
}

describe.each(SDKS)("$title", (sdk) => {
  test("publishes and downloads folders with non-ASCII and quoted names unchanged", async () => {
    const name = newName();
    const more = { [`${name}/ré "q" 日本.md`]: "é", [`${name}/deep/er/a.txt`]: "a" };
    const skill = await create(sdk, name, more);
    expect(skill._request_id).toMatch(/^req_/);
    const answer = await sdk.download(skill.id, newestOf(sdk, skill));
    const entries = entriesOf(Buffer.from(await answer.arrayBuffer()));
    expect(Object.fromEntries(entries.map((entry) => [entry.name, entry.content.toString()]))).toEqual({
      [`${name}/SKILL.md`]: skillMd(name),
      ...more,
    });
  });

  test("publishes a version from a zip stream, and from a folder if the release keeps folders", async () => {
    const name = newName();
    const skill = await create(sdk, name);
    const path = join(folder, `${name}.zip`);
    await writeFile(path, zipOf(skillFiles(name, { "note.md": sdk.title })));
    const version = await createVersion(sdk, skill.id, path);
    expect(version.name).toBe(name);
    const files = await filesOf(sdk, name, { [`${name}/docs/b.md`]: "b" });
    const another = sdk.skills.versions.create(skill.id, { files, ...sdk.betas });
    // Release 0.97 sends base names here, and its lane refuses a SKILL.md without a folder.
    if (sdk.keepsFolders) expect((await another).name).toBe(name);
    else await expect(another).rejects.toBeInstanceOf(sdk.errors.BadRequestError);
  });

  test("lists by auto-paging, retrieves and deletes in the shapes of its lane", async () => {
    const name = newName();
    const skill = await create(sdk, name);
    const path = join(folder, `${name}.zip`);
    const published = [newestOf(sdk, skill)];
    for (const note of ["2", "3", "4"]) {
      await writeFile(path, zipOf(skillFiles(name, { "note.md": note })));
      published.push(addressOf(sdk, await createVersion(sdk, skill.id, path)));
    }
    const versions = await collect(sdk.skills.versions.list(skill.id, { limit: 3, ...sdk.betas }));
    const addresses = versions.map((version) => addressOf(sdk, version));
    expect(addresses).toEqual(sdk.lane === "beta" ? published : published.toReversed());
    const ids = (await collect(sdk.skills.list({ limit: 2, source: "custom", ...sdk.betas }))).map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => id === skill.id)).toHaveLength(1);
    const retrieved = await sdk.skills.retrieve(skill.id, sdk.betas);
    expect(newestOf(sdk, retrieved)).toBe(published.at(-1));
    expect("display_title" in retrieved).toBe(sdk.lane === "beta");
    const [first = ""] = published;
    const one = await sdk.skills.versions.retrieve(first, { skill_id: skill.id, ...sdk.betas });
    expect(addressOf(sdk, one)).toBe(first);
    const deleted = await sdk.skills.versions.delete(first, { skill_id: skill.id, ...sdk.betas });
    expect(deleted).toMatchObject({ id: first, type: "skill_version_deleted" });
  });

  test("throws its own error classes with a request id, without retries", async () => {
    const before = sdk.requests();
    const bad = await sdk.skills
      .create({ files: await filesOf(sdk, "Bad_Name"), ...sdk.betas })
      .catch((error: unknown) => error);
    expect(bad).toBeInstanceOf(sdk.errors.BadRequestError);
    expect(bad).toMatchObject({ status: 400, requestID: expect.stringMatching(/^req_/) });
    const missing = await sdk.skills.retrieve("skill_01nobody", sdk.betas).catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(sdk.errors.NotFoundError);
    expect(missing).toMatchObject({ status: 404, requestID: expect.stringMatching(/^req_/) });
    expect(sdk.requests() - before).toBe(2);
  });
});

test("an upload over the limit is refused with a 413, which no release retries", async () => {
  for (const sdk of SDKS.filter(({ title }) => title.endsWith("x-api-key"))) {
    const before = sdk.requests();
    const file = await sdk.toFile(Buffer.alloc(31_457_280), "a/big.bin");
    const error = await sdk.skills.create({ files: [file], ...sdk.betas }).catch((caught: unknown) => caught);
    expect(error, sdk.title).toBeInstanceOf(sdk.errors.APIError);
    expect(error, sdk.title).toMatchObject({ status: 413 });
    expect(sdk.requests() - before, sdk.title).toBe(1);
  }
});
