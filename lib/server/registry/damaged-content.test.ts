import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ask, form, skillFiles, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;
beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(() => registry.remove());

/** Publishes a skill of about this many bytes. Returns the URL of its content and the path of its archive. */
async function publish(bytes: number) {
  let state = 1;
  const noise = Uint8Array.from({ length: bytes }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  const body = form(skillFiles("a", { "noise.bin": noise }));
  const skill = await (await registry.handle(ask("/v1/skills", { body }))).json();
  const files = await readdir(registry.dataDir, { recursive: true });
  return {
    path: `/v1/skills/${skill.id}/versions/${skill.latest_version}/content`,
    file: join(registry.dataDir, files.find((name) => name.endsWith(".zip")) ?? ""),
  };
}

async function flip(file: string, where: "first" | "middle" | "last"): Promise<void> {
  const bytes = await readFile(file);
  const at = { first: 0, middle: bytes.length >> 1, last: bytes.length - 1 }[where];
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

test.each(["first", "middle", "last"] as const)(
  "one flipped bit (in the %s byte) of a small archive is answered with a 500 that says what to do",
  async (where) => {
    const { path, file } = await publish(1_000);
    await flip(file, where);
    const answer = await registry.handle(ask(path));
    expect(answer.status).toBe(500);
    expect(answer.headers.get("x-should-retry")).toBe("false");
    expect((await answer.json()).error.message).toMatch(/damaged or missing.*publish the same files again/);
  },
);

test.each(["first", "middle", "last"] as const)(
  "one flipped bit (in the %s byte) of a large archive breaks the download off before its end",
  async (where) => {
    const { path, file } = await publish(3_000_000);
    const { length } = await readFile(file);
    await flip(file, where);
    const answer = await registry.handle(ask(path));
    const reader = answer.body?.getReader();
    let received = 0;
    const reading = async () => {
      for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
        received += read.value.byteLength;
    };
    await expect(reading()).rejects.toThrow("damaged");
    expect(received).toBeLessThan(length);
  },
);

test("a range of a damaged archive is refused even if the range itself is intact", async () => {
  const { path, file } = await publish(3_000_000);
  await flip(file, "last");
  const answer = await registry.handle(ask(path, { headers: { range: "bytes=0-9" } }));
  expect(answer.status).toBe(500);
});

test.each([
  ["missing", (file: string) => rm(file)],
  ["empty", (file: string) => truncate(file, 0)],
  ["cut short", (file: string) => truncate(file, 500)],
])("an archive that is %s is answered with a 500, and the version is still listed", async (_case, damage) => {
  const { path, file } = await publish(1_000);
  await damage(file);
  expect((await registry.handle(ask(path))).status).toBe(500);
  expect((await registry.handle(ask(path.replace("/content", "")))).status).toBe(200);
});

test("publishing the same files again repairs a damaged archive", async () => {
  const { path, file } = await publish(1_000);
  await flip(file, "middle");
  await publish(1_000);
  expect((await registry.handle(ask(path))).status).toBe(200);
});
