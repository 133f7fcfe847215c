import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRecords } from "./records/records";
import { openStore } from "./registry/store";
import { assertUsable } from "./require-data";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "skilldeck-data-"));
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dataDir, { recursive: true, force: true });
});

async function writeArchive(...folder: string[]): Promise<void> {
  await mkdir(join(dataDir, ...folder, "ab"), { recursive: true });
  await writeFile(join(dataDir, ...folder, "ab", `${"ab".repeat(32)}.zip`), "content");
}

test("accepts an empty directory and one already in use, and creates nothing in either", async () => {
  await assertUsable(dataDir, true);
  expect(await readdir(dataDir)).toEqual([]);
  const store = await openStore(dataDir);
  await store.swept;
  await store.close();
  const { db, swept } = await openRecords(dataDir);
  await swept;
  await db.destroy();
  await writeArchive("archives");
  await writeArchive("deleted", "archives");
  await assertUsable(dataDir, true);
});

test.each([
  ["skilldeck.db", ["archives"]],
  ["records.db", ["deleted", "archives"]],
])("refuses to start with archives but no %s, and says what to do", async (database, folder) => {
  await writeArchive(...folder);
  const path = folder.join("/");
  await expect(assertUsable(dataDir, true)).rejects.toThrow(
    `${database} is missing, but ${path}/ contains 1 archive. Restore ${database} from a backup, or move ${path}/ away to start empty.`,
  );
});

test.each(["skilldeck.db", "records.db"])("refuses to start with a damaged %s", async (database) => {
  await writeFile(join(dataDir, database), "x".repeat(10_000));
  await expect(assertUsable(dataDir, true)).rejects.toThrow(`${database} is damaged or isn't a database`);
});

test("in front of Anthropic's API, checks only the records", async () => {
  await writeArchive("archives");
  await assertUsable(dataDir, false);
});
