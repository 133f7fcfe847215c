import { readdir } from "node:fs/promises";
import { join } from "node:path";

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** Lists stray files in a data directory, archives missing for these digests, and locks of servers that are gone. */
export async function findStrays(dataDir: string, digests: string[]): Promise<string[]> {
  const expected = digests.map((digest) => `${digest}.zip`);
  const archives = await filesIn(join(dataDir, "archives"));
  const incoming = await filesIn(join(dataDir, "incoming"));
  const halfMade = incoming.filter((name) => !name.endsWith(".lock"));
  return [
    ...archives.filter((name) => !expected.includes(name)).map((name) => `archives: ${name}`),
    ...expected.filter((name) => !archives.includes(name)).map((name) => `missing: ${name}`),
    ...halfMade.map((name) => `incoming: ${name}`),
    ...(incoming.length - halfMade.length === 1 ? [] : ["incoming: locks of servers that are gone"]),
  ];
}
