import { mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { nanoid } from "nanoid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Incoming, isProcessRunning, removeAbandoned } from "@/lib/server/storage/incoming";
import { ORPHANS_KEPT_DAYS, sweepOrphans } from "@/lib/server/storage/sweep-orphans";
import { registry as openRegistry } from "./registry";
import { openStore } from "./store";
import { STORE_NAMES } from "./sweep-archives";
import { ask, form, skillFiles, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;
beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await registry.remove();
});

const DIGEST = "ab".repeat(32);
const DAY_MS = 86_400_000;

const place = (...names: string[]) => join(registry.dataDir, ...names);

async function publish(name = "a"): Promise<{ id: string; latest_version: string }> {
  const answer = await registry.handle(ask("/v1/skills", { body: form(skillFiles(name)) }));
  expect(answer.status).toBe(200);
  return answer.json();
}

async function contentStatus({ id, latest_version }: { id: string; latest_version: string }) {
  const handle = openRegistry(registry.dataDir);
  return (await handle(ask(`/v1/skills/${id}/versions/${latest_version}/content`))).status;
}

async function writeArchive(digest: string, writtenAt = new Date(Date.now() + 1_000)): Promise<string> {
  const path = place("archives", digest.slice(0, 2), `${digest}.zip`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "orphan");
  await utimes(path, writtenAt, writtenAt);
  return path;
}

/** Opens, sweeps and closes the directory. Returns what the server logs. */
async function sweep(): Promise<string> {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const store = await openStore(registry.dataDir);
  await store.swept;
  await store.close();
  const said = log.mock.calls.join("\n");
  log.mockRestore();
  return said;
}

const namesIn = (...folder: string[]) => readdir(place(...folder)).catch(() => []);

test("an archive that no version refers to is set aside for 30 days, then removed; the others stay", async () => {
  const skill = await publish();
  await writeArchive(DIGEST);
  expect(await sweep()).toContain(`moved 1 unused archive to orphans/`);
  const [day = ""] = await namesIn("orphans");
  expect(await namesIn("orphans", day)).toEqual([`${DIGEST}.zip`]);
  expect(await contentStatus(skill)).toBe(200);
  // From the day in the name, because midnight may pass during this test.
  vi.useFakeTimers({ now: Date.parse(day) + ORPHANS_KEPT_DAYS * DAY_MS, toFake: ["Date"] });
  await sweep();
  expect(await namesIn("orphans", day)).toHaveLength(1);
  vi.setSystemTime(Date.now() + DAY_MS);
  await sweep();
  expect(await namesIn("orphans")).toEqual([]);
});

test("the only archive, left by a crash during the first publish, is set aside too", async () => {
  await sweep();
  await writeArchive(DIGEST);
  await sweep();
  expect(await namesIn("orphans")).toHaveLength(1);
});

test("an archive whose row is committed during the sweep stays", async () => {
  const store = await openStore(registry.dataDir);
  await store.swept;
  const path = await writeArchive(DIGEST);
  let questions = 0;
  const findNamed = async (_: unknown, digests: string[]) => (questions++ === 0 ? [] : digests);
  await sweepOrphans({ ...store, findNamed, names: STORE_NAMES });
  expect(questions).toBe(2);
  expect(await readFile(path, "utf8")).toBe("orphan");
  await store.close();
});

test("archives without their database are refused, with its name; once it is restored, everything is back", async () => {
  const skill = await publish();
  await sweep();
  await rename(place("skilldeck.db"), place("elsewhere.db"));
  for (const name of ["-wal", "-shm"])
    await rename(place(`skilldeck.db${name}`), place(`elsewhere.db${name}`));
  const answer = await openRegistry(registry.dataDir)(ask("/v1/skills"));
  expect(answer.status).toBe(500);
  expect(answer.headers.get("x-should-retry")).toBe("false");
  expect((await answer.json()).error.message).toBe(
    "skilldeck.db is missing, but archives/ contains 1 archive. Restore skilldeck.db from a backup, or move archives/ away to start empty.",
  );
  expect(await namesIn()).not.toContain("skilldeck.db");
  for (const name of ["", "-wal", "-shm"])
    await rename(place(`elsewhere.db${name}`), place(`skilldeck.db${name}`));
  expect(await contentStatus(skill)).toBe(200);
});

test.each([
  ["that are older", async () => [await writeArchive(DIGEST, new Date(Date.now() - 2 * DAY_MS))]],
  ["that it doesn't refer to", async () => [await writeArchive(DIGEST), await writeArchive("cd".repeat(32))]],
])("a database next to archives %s sets none of them aside, and says so", async (_, write) => {
  await sweep();
  const paths = await write();
  expect(await sweep()).toMatch(
    /archives: \d archives? (is|are) unknown to skilldeck.db.*No archive was set aside/,
  );
  for (const path of paths) expect(await readFile(path, "utf8")).toBe("orphan");
});

test("an archive that was set aside is put back if a version refers to it after all", async () => {
  const skill = await publish();
  await publish("b");
  await sweep();
  const [name = ""] = (await registry.listStored()).filter((file) => file.endsWith(".zip"));
  await mkdir(place("orphans", "2026-01-01"), { recursive: true });
  for (const file of await registry.listStored()) {
    if (file.endsWith(".zip"))
      await rename(place("archives", file.slice(0, 2), file), place("orphans", "2026-01-01", file));
  }
  expect(name).not.toBe("");
  await sweep();
  expect(await contentStatus(skill)).toBe(200);
});

test("other programs' files are neither read nor changed, and don't disturb publishing", async () => {
  const strays = [
    [".DS_Store"],
    ["archives", ".DS_Store"],
    ["archives", "ab", ".DS_Store"],
    ["archives", "ab", `${"cd".repeat(32)}.zip`],
    ["archives", "notes", `${DIGEST}.zip`],
    ["archives", "cd"],
    ["incoming", ".DS_Store"],
    ["incoming", "foreign.lock"],
    ["incoming", `${nanoid()}.lock`],
    ["orphans", "2020-01-01", "mine.zip"],
    ["orphans", "2020", `${DIGEST}.zip`],
  ];
  for (const names of strays) {
    await mkdir(dirname(place(...names)), { recursive: true });
    await writeFile(place(...names), "not an archive, not a lock");
  }
  await symlink(place(".DS_Store"), place("archives", "ab", `${DIGEST}.zip`));
  await publish();
  await writeArchive("ef".repeat(32));
  expect(await sweep()).not.toContain("Couldn't");
  for (const names of strays)
    expect(await readFile(place(...names), "utf8")).toBe("not an archive, not a lock");
  expect(await namesIn("archives", "ef")).toEqual([]);
});

test("unfinished files of a process that has ended are removed, those of a running one are kept", async () => {
  const running = await Incoming.open(registry.dataDir);
  await writeFile(await running.newPath(), "half of an upload");
  const gone = place("incoming", nanoid());
  await mkdir(gone);
  await writeFile(`${gone}.lock`, "");
  await writeFile(join(gone, "half"), "half of another");
  await sweep();
  expect(await registry.listStored()).toHaveLength(1);
  await running.close();
  expect(await namesIn("incoming")).toEqual([]);
});

test("a process that has ended doesn't count as running while its files are removed", async () => {
  const name = nanoid();
  const gone = place("incoming", name);
  await mkdir(gone, { recursive: true });
  await writeFile(`${gone}.lock`, "");
  for (let file = 0; file < 50; file++) await writeFile(join(gone, `${file}`), "");
  const answers = new Set([isProcessRunning(registry.dataDir, name)]);
  let isRemoved = false;
  const removal = removeAbandoned(registry.dataDir).then(() => {
    isRemoved = true;
  });
  while (!isRemoved) {
    answers.add(isProcessRunning(registry.dataDir, name));
    await setImmediate();
  }
  await removal;
  expect([...answers]).toEqual([false]);
  expect(await namesIn("incoming")).not.toContain(name);
});

test("a folder whose removal was cut off is removed by the next sweep", async () => {
  const name = nanoid();
  await mkdir(place("incoming", name), { recursive: true });
  await writeFile(place("incoming", name, "half"), "half of an upload");
  await sweep();
  expect(await namesIn("incoming")).not.toContain(name);
});

test("incoming/ is recreated if it was removed, and stays locked", async () => {
  await publish();
  await rm(place("incoming"), { recursive: true });
  const large = { body: form(skillFiles("b", { "x.bin": new Uint8Array(1_000_000) })) };
  expect((await registry.handle(ask("/v1/skills", large))).status).toBe(200);
  const [folder = ""] = (await namesIn("incoming")).filter((name) => !name.endsWith(".lock"));
  await writeFile(place("incoming", folder, "half"), "half of an upload");
  await sweep();
  expect(await namesIn("incoming", folder)).toEqual(["half"]);
});

test.each([
  [
    "not a database",
    "not a database at all".repeat(500),
    /^skilldeck.db is damaged or isn't a database. Stop the server/,
  ],
  ["of a newer release", null, /^skilldeck.db was written by a newer Skilldeck \(it has '2999-new'\)/],
])("a skilldeck.db that is %s is refused with the reason", async (_, bytes, message) => {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const store = await openStore(registry.dataDir);
  if (bytes === null)
    await store.db
      .insertInto("kysely_migration" as never)
      .values({ name: "2999-new", timestamp: "2999-01-01" } as never)
      .execute();
  await store.close();
  if (bytes !== null) await writeFile(place("skilldeck.db"), bytes);
  const answer = await openRegistry(registry.dataDir)(ask("/v1/skills"));
  expect(answer.status).toBe(500);
  expect((await answer.json()).error.message).toMatch(message);
  log.mockRestore();
});

test("a skilldeck.db with damaged pages is reported as damaged", async () => {
  await publish();
  const store = await openStore(registry.dataDir);
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  await store.close();
  const bytes = await readFile(place("skilldeck.db"));
  await writeFile(place("skilldeck.db"), bytes.fill(0xff, 4_096));
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const answer = await openRegistry(registry.dataDir)(ask("/v1/skills"));
  expect((await answer.json()).error.message).toMatch(/^skilldeck.db is damaged. Stop the server/);
  log.mockRestore();
});
