import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "@/lib/server/storage/open-database";
import { registry as openRegistry } from "./registry";
import { MIGRATIONS, type Tables } from "./schema";
import { openStore } from "./store";
import { ask, form, skillFiles, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;

beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(() => registry.remove());

test("two stores can open a new directory at the same time", async () => {
  const stores = await Promise.all([openStore(registry.dataDir), openStore(registry.dataDir)]);
  for (const store of stores) {
    expect(await store.db.selectFrom("skills").selectAll().execute()).toEqual([]);
    await store.close();
  }
});

test("a directory of the first release opens, and its versions get dates in the order of their numbers", async () => {
  const released = Object.entries(MIGRATIONS).filter(([name]) => name < "2026-11-23");
  const old = await openDatabase<Tables>(
    join(registry.dataDir, "skilldeck.db"),
    Object.fromEntries(released),
  );
  const [first, second] = [1_790_000_000_000_000, 1_790_000_000_000_001];
  await sql`insert into skills values ('skill_01a', 'a', 'a', ${first}, ${first}, ${second})`.execute(old);
  const threeHoursEarlier = first - 10_800_000_000;
  await sql`insert into versions values
    ('skill_01a', ${first}, '01x', 'a', '', '00', 0, ${first}),
    ('skill_01a', ${second}, '01y', 'a', '', '00', 0, ${threeHoursEarlier})`.execute(old);
  await old.destroy();
  const store = await openStore(registry.dataDir);
  const dates = await store.db.selectFrom("versions").select("created_at").orderBy("version").execute();
  expect(dates.map((version) => version.created_at)).toEqual([first, second]);
  await store.close();
});

test("two stores on one directory publish at the same time: every version is kept, with unique, increasing numbers", async () => {
  const other = openRegistry(registry.dataDir);
  const created = await registry.handle(ask("/v1/skills", { body: form(skillFiles("a")) }));
  const { id, latest_version } = await created.json();
  const publish = async (index: number) => {
    const body = form(skillFiles("a", { "note.md": String(index) }));
    const answer = await (index % 2 ? other : registry.handle)(ask(`/v1/skills/${id}/versions`, { body }));
    return (await answer.json()).version;
  };
  const published = await Promise.all(Array.from({ length: 20 }, (_, index) => publish(index)));
  const listed = await (await other(ask(`/v1/skills/${id}/versions?limit=100`))).json();
  const numbers = listed.data.map((row: { version: string }) => row.version);
  expect(new Set(numbers).size).toBe(21);
  expect(numbers).toEqual([latest_version, ...published].toSorted());
});

test("deleting a version never removes an archive that another store is publishing", async () => {
  const other = openRegistry(registry.dataDir);
  const created = await registry.handle(ask("/v1/skills", { body: form(skillFiles("a")) }));
  const { id, latest_version } = await created.json();
  const [, again] = await Promise.all([
    registry.handle(ask(`/v1/skills/${id}/versions/${latest_version}`, { method: "DELETE" })),
    other(ask(`/v1/skills/${id}/versions`, { body: form(skillFiles("a")) })),
  ]);
  const { version } = await again.json();
  expect((await other(ask(`/v1/skills/${id}/versions/${version}/content`))).status).toBe(200);
});

test("a directory that can't be opened answers 500, logs the reason once, and works as soon as it can be opened", async () => {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const dataDir = join(registry.dataDir, "blocked");
  await writeFile(dataDir, "a file in the way");
  const handle = openRegistry(dataDir);
  const answer = await handle(ask("/v1/skills"));
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await answer.json())).not.toContain(dataDir);
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(dataDir));
  log.mockRestore();
  await rm(dataDir);
  expect((await handle(ask("/v1/skills"))).status).toBe(200);
});
