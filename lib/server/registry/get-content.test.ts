import { readdir, readlink } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openArchive } from "@/lib/skills/archive/open-archive";
import { ask, form, skillFiles, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;

beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(() => registry.remove());

async function publish(body: FormData): Promise<string> {
  const answer = await registry.handle(ask("/v1/skills", { body }));
  const skill = await answer.json();
  expect(answer.status, JSON.stringify(skill)).toBe(200);
  return `/v1/skills/${skill.id}/versions/${skill.latest_version}/content`;
}

async function download(path: string) {
  const answer = await registry.handle(ask(path, { headers: { accept: "application/binary" } }));
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const EVERY_BYTE = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);

test("uploaded files come back byte for byte, in the skill's folder", async () => {
  const files = skillFiles("my-skill", {
    "refs/日本 ré.md": "non-ASCII",
    'refs/a "quoted" name %20.md': "quotes and a literal percent code",
    "empty.txt": "",
    "data.bin": EVERY_BYTE,
  });
  const archive = await openArchive(await download(await publish(form(files))));
  expect(archive.entries.map((entry) => entry.path).toSorted()).toEqual(Object.keys(files).toSorted());
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    expect(Buffer.from(await archive.read(path)).equals(bytes), path).toBe(true);
  }
});

test("the folder has the skill's name, however the upload spelled it", async () => {
  const body = form({ "My_Skill/SKILL.md": "---\nname: my-skill\ndescription: d\n---\n" });
  const archive = await openArchive(await download(await publish(body)));
  expect(archive.entries.map((entry) => entry.path)).toEqual(["my-skill/SKILL.md"]);
});

test("a downloaded zip that is uploaded again is stored as the same bytes, executable files included", async () => {
  const first = await download(await publish(form(skillFiles("a", { "run.sh": "#!/bin/sh\n" }))));
  const executable = first.slice();
  // The mode of run.sh, the second entry: 0644 → 0755 in the high half of its external attributes.
  const central = Buffer.from(executable.buffer).lastIndexOf("PK\x01\x02", undefined, "latin1");
  executable[central + 40] = 0o355;
  const again = await download(await publish(form({ "/home/me/a.zip": executable })));
  const archive = await openArchive(again);
  expect(archive.entries.map(({ path, executable: mode }) => [path, mode])).toEqual([
    ["a/SKILL.md", false],
    ["a/run.sh", true],
  ]);
  expect(again).toEqual(executable);
});

test("a zip is recognised by its first bytes, not by its name", async () => {
  const zip = await download(await publish(form(skillFiles("a"))));
  expect(await download(await publish(form({ unknown_file: zip })))).toEqual(zip);
});

test("the headers name the archive and allow caching", async () => {
  const path = await publish(form(skillFiles("my-skill")));
  const answer = await registry.handle(ask(path));
  const size = (await answer.arrayBuffer()).byteLength;
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-disposition": "attachment; filename*=utf-8''my-skill.zip",
    "content-length": String(size),
    "x-content-type-options": "nosniff",
    etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
  });
  const etag = answer.headers.get("etag") ?? "";
  const unchanged = await registry.handle(ask(path, { headers: { "if-none-match": `W/${etag}` } }));
  expect(unchanged.status).toBe(304);
  expect(unchanged.body).toBeNull();
});

test("the file is closed when the client leaves early", async () => {
  const path = await publish(form(skillFiles("a", { "data.bin": EVERY_BYTE })));
  const answer = await registry.handle(ask(path));
  const reader = answer.body?.getReader();
  await reader?.read();
  await expect(reader?.cancel()).resolves.toBeUndefined();
});

/** This process's open descriptors for files in a folder. */
async function openOn(folder: string): Promise<string[]> {
  const links = await readdir("/proc/self/fd");
  const targets = await Promise.all(links.map((link) => readlink(`/proc/self/fd/${link}`).catch(() => "")));
  return targets.filter((target) => target.startsWith(folder) && target.endsWith(".zip"));
}

test.runIf(process.platform === "linux")(
  "the file is closed when the client leaves without reading",
  async () => {
    const path = await publish(form(skillFiles("a", { "data.bin": EVERY_BYTE })));
    const asker = new AbortController();
    await registry.handle(new Request(ask(path), { signal: asker.signal }));
    expect(await openOn(registry.dataDir)).toHaveLength(1);
    asker.abort();
    await expect.poll(() => openOn(registry.dataDir)).toEqual([]);
  },
);
