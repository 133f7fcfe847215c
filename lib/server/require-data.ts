import "server-only";
import { join } from "node:path";
import { ApiError } from "@/lib/skills/api/api-error";
import { config } from "./config";
import { RECORDS_NAMES } from "./records/drop-copies";
import { MIGRATIONS as RECORDS_MIGRATIONS } from "./records/schema";
import { MIGRATIONS as STORE_MIGRATIONS } from "./registry/schema";
import { STORE_NAMES } from "./registry/sweep-archives";
import { assertDatabaseOpens } from "./storage/open-database";
import { refuseNewDatabase } from "./storage/refuse-new-database";

/** Ends the process, with one line on stderr, if the data directory has archives without a database or a damaged database. */
export async function requireData(): Promise<void> {
  const { apiKey, dataDir } = config();
  try {
    await assertUsable(dataDir, apiKey === null);
  } catch (error) {
    // Other faults may be temporary, so requests report them instead.
    if (!(error instanceof ApiError)) return;
    process.stderr.write(`SKILLDECK_DATA=${dataDir}: ${error.message}\n`);
    process.exit(1);
  }
}

/** Throws ApiError if running on a data directory would lose content or fail every request. */
export async function assertUsable(dataDir: string, isRegistry: boolean): Promise<void> {
  await refuseNewDatabase(dataDir, RECORDS_NAMES);
  assertDatabaseOpens(join(dataDir, RECORDS_NAMES.database), RECORDS_MIGRATIONS);
  if (!isRegistry) return;
  await refuseNewDatabase(dataDir, STORE_NAMES);
  assertDatabaseOpens(join(dataDir, STORE_NAMES.database), STORE_MIGRATIONS);
}
