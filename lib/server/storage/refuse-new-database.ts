import "server-only";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ApiError } from "@/lib/skills/api/api-error";
import { listArchives } from "./archive-files";

/** A database and the folder of its archives, relative to the data directory. */
export interface StoreNames {
  database: string;
  archives: string;
}

/** Throws ApiError if there are archives without a database, as after an incomplete restore or with a wrong path. */
export async function refuseNewDatabase(dataDir: string, { database, archives }: StoreNames): Promise<void> {
  if (await hasContent(join(dataDir, database))) return;
  let count = 0;
  for await (const digests of listArchives(join(dataDir, archives))) count += digests.length;
  if (count === 0) return;
  throw new ApiError(
    "api_error",
    `${database} is missing, but ${archives}/ contains ${count} ${count === 1 ? "archive" : "archives"}. Restore ${database} from a backup, or move ${archives}/ away to start empty.`,
    { headers: { "x-should-retry": "false" } },
  );
}

/** Once rows can refer to archives, SQLite has written the database's first page. */
async function hasContent(path: string): Promise<boolean> {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  return size > 0;
}
