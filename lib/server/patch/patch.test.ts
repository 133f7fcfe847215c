import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gateway } from "@/lib/server/gateway";
import { openRecords } from "@/lib/server/records/records";
import { ask, form, skillFiles, temporaryRegistry } from "@/lib/server/registry/temporary-registry";
import { patch } from "./patch";

type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

const LINES = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);
const PICTURE = Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7919) % 256);
const BASE: Files = {
  "notes.md": LINES.join(""),
  "old name.md": LINES.slice(5).join(""),
  "gone.md": "gone\n",
  "logo.png": PICTURE,
  "same.bin": PICTURE,
  "bom.md": "\uFEFFa\r\nb\r\n",
};
const HEAD: Files = {
  "notes.md": LINES.with(20, "changed\n").join(""),
  "new name.md": LINES.slice(5).with(3, "x\n").join(""),
  "logo.png": PICTURE.map((byte, index) => (index === 1_500 ? byte ^ 1 : byte)),
  "same.bin": PICTURE,
  "added/ré.bin": Uint8Array.of(0, 1, 2, 3, 4),
  "bom.md": "\uFEFFa\r\nc\r\n",
};

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;
let parent: string;
beforeEach(async () => {
  registry = await temporaryRegistry();
  globalThis.skilldeckBackend = registry.handle;
  parent = await mkdtemp(join(tmpdir(), "skilldeck-patch-"));
  globalThis.skilldeckRecords = openRecords(registry.dataDir);
});
afterEach(async () => {
  vi.useRealTimers();
  globalThis.skilldeckBackend = undefined;
  globalThis.skilldeckRecords = undefined;
  await registry.remove();
  await rm(parent, { recursive: true });
});

async function publish(path: string, files: Files): Promise<Record<string, string>> {
  const answer = await registry.handle(ask(path, { body: form(skillFiles("notes", files)) }));
  return await answer.json();
}

function patchOf(skillId: string, range: string): Promise<Response> {
  return patch(ask(`/api/patch/${skillId}/${range}`), { params: Promise.resolve({ skillId, range }) });
}

async function publishBoth(): Promise<{ skillId: string; base: string; head: string }> {
  const { id = "", latest_version: base = "" } = await publish("/v1/skills", BASE);
  const { version: head = "" } = await publish(`/v1/skills/${id}/versions`, HEAD);
  return { skillId: id, base, head };
}

async function writeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(parent, "f-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

async function readFolder(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of await readdir(folder, { recursive: true }))
    if ((await stat(join(folder, path))).isFile())
      files[path] = (await readFile(join(folder, path))).toString("hex");
  return files;
}

describe("the patch of two versions", () => {
  it.each([
    ["forward", BASE, HEAD],
    ["backward", HEAD, BASE],
  ] as const)(
    "turns one folder into the other, binary files and renames included, %s",
    async (way, from, to) => {
      const { skillId, base, head } = await publishBoth();
      const range = way === "forward" ? `${base}...${head}` : `${head}...${base}`;
      const answer = await patchOf(skillId, range);
      expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      const folder = await writeFolder(from);
      execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, input: await answer.text() });
      expect(await readFolder(folder)).toEqual(await readFolder(await writeFolder(to)));
    },
  );

  it("accepts latest and previous", async () => {
    const { skillId, base, head } = await publishBoth();
    const [named, plain] = [`previous...latest`, `${base}...${head}`].map((range) => patchOf(skillId, range));
    expect(await (await named)?.text()).toBe(await (await plain)?.text());
  });

  it("is written one at a time, while sixteen requests wait and others get 529", async () => {
    const { skillId, base, head } = await publishBoth();
    const expected = await (await patchOf(skillId, `${base}...${head}`)).text();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => patchOf(skillId, `${base}...${head}`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 529).length).toBe(3);
    for (const answer of answers.filter(({ status }) => status === 200))
      expect(await answer.text()).toBe(expected);
  });

  it("counts deleted versions, like the pages", async () => {
    const { skillId, base, head } = await publishBoth();
    const { version: third } = await publish(`/v1/skills/${skillId}/versions`, BASE);
    const path = `/v1/skills/${skillId}/versions/${base}`;
    expect((await gateway(ask(path, { method: "DELETE" }))).status).toBe(200);
    expect((await patchOf(skillId, "v1...v2")).status).toBe(404);
    const [numbered, named] = [
      await patchOf(skillId, "v2...v3"),
      await patchOf(skillId, `${head}...${third}`),
    ];
    expect(numbered.status).toBe(200);
    expect(await numbered.text()).toBe(await named.text());
  });

  it("numbers versions in the order of publishing, even if the clock went back", async () => {
    const { id = "", latest_version: base = "" } = await publish("/v1/skills", BASE);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3 * 3_600_000 });
    const { version: head = "" } = await publish(`/v1/skills/${id}/versions`, HEAD);
    const expected = await (await patchOf(id, `${base}...${head}`)).text();
    for (const range of ["previous...latest", "v1...v2"])
      expect(await (await patchOf(id, range)).text()).toBe(expected);
  });

  it("is empty for a version and itself", async () => {
    const { skillId, head } = await publishBoth();
    expect(await (await patchOf(skillId, `${head}...${head}`)).text()).toBe("");
  });

  it.each([
    ["an unknown skill", "skill_01none", "1...2", "Skill not found"],
    ["an unknown version", null, "1...latest", "has no version 1"],
    ["a malformed range", null, "latest", "isn’t in the form"],
  ] as const)("answers 404 with the reason for %s", async (...[, skillId, range, reason]) => {
    const published = await publishBoth();
    const answer = await patchOf(skillId ?? published.skillId, range);
    expect(answer.status).toBe(404);
    expect((await answer.json()).error.message).toContain(reason);
  });
});
