import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRecords, records } from "./records";
import { temporaryTeam } from "./temporary-team";

let team: Awaited<ReturnType<typeof temporaryTeam>>;
beforeEach(async () => {
  team = await temporaryTeam("registry");
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await team.close();
});

async function deleteOne(): Promise<string> {
  const { body: skill } = await team.create();
  await team.send(`/v1/skills/${skill.id}/versions/${skill.latest_version}`, { method: "DELETE" });
  const [kept] = (await team.deleted()).body.data;
  return kept.id;
}

/** Opens the records as a restarted server does, after removing these files. */
async function reopen(removed: string[] = []): Promise<void> {
  await (await records()).db.destroy();
  for (const name of removed) await rm(join(team.folder, name), { force: true });
  globalThis.skilldeckRecords = openRecords(team.folder);
  globalThis.skilldeckRecords.then(
    ({ swept }) => swept,
    () => undefined,
  );
}

test("files that aren't Skilldeck's are kept, and don't prevent publishing", async () => {
  const strays = [
    ["deleted", ".DS_Store"],
    ["deleted", "archives", ".DS_Store"],
    ["deleted", "archives", "ab", "mine.zip"],
    ["deleted", "incoming", "foreign.lock"],
  ].map((names) => join(team.folder, ...names));
  for (const path of strays) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "mine");
  }
  await reopen();
  expect((await team.create()).status).toBe(200);
  await (await records()).swept;
  for (const path of strays) expect(await readFile(path, "utf8")).toBe("mine");
});

test("without records.db no copy is changed and nothing is published, and the error says why", async () => {
  await deleteOne();
  const { db } = await records();
  const rows = await db.selectFrom("deletions").selectAll().execute();
  await reopen(["records.db", "records.db-wal", "records.db-shm"]);
  const { status, body } = await team.create();
  expect(status).toBe(500);
  expect(body.error.message).toMatch(/^records.db is missing, but deleted\/archives\/ contains 1 archive/);
  const [{ digest } = { digest: "" }] = rows;
  const copy = join(team.folder, "deleted", "archives", (digest ?? "").slice(0, 2), `${digest}.zip`);
  expect((await readFile(copy)).length).toBeGreaterThan(0);
});

test("a damaged records.db is reported as damaged", async () => {
  await deleteOne();
  await reopen(["records.db-wal", "records.db-shm"]);
  await (await records()).db.destroy();
  await writeFile(join(team.folder, "records.db"), "x".repeat(10_000));
  globalThis.skilldeckRecords = openRecords(team.folder);
  const { status, body } = await team.create();
  expect(status).toBe(500);
  expect(body.error.message).toMatch(/^records.db is damaged or isn't a database/);
});
