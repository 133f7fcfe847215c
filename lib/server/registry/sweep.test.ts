import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Incoming } from "@/lib/server/storage/incoming";
import { openStore } from "./store";
import { ask, form, skillFiles, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;
beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(() => registry.remove());

const DIGEST = "ab".repeat(32);

test("opening a directory removes archives that no version names, and keeps the others", async () => {
  await registry.handle(ask("/v1/skills", { body: form(skillFiles("a")) }));
  const kept = await registry.listStored();
  await mkdir(join(registry.dataDir, "archives", "ab"), { recursive: true });
  await writeFile(join(registry.dataDir, "archives", "ab", `${DIGEST}.zip`), "orphan");
  const store = await openStore(registry.dataDir);
  await store.swept;
  expect(await registry.listStored()).toEqual(kept);
  await store.close();
});

test("half-made files of a process that is gone are removed, those of one that runs are not", async () => {
  const running = await Incoming.open(registry.dataDir);
  await writeFile(running.newPath(), "half of an upload");
  const gone = join(registry.dataDir, "incoming", "gone");
  await mkdir(gone);
  await writeFile(`${gone}.lock`, "");
  await writeFile(join(gone, "half"), "half of another");
  const store = await openStore(registry.dataDir);
  await store.swept;
  expect(await registry.listStored()).toHaveLength(1);
  await store.close();
  await running.close();
  expect(await readdir(join(registry.dataDir, "incoming"))).toEqual([]);
});
