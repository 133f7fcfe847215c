import "server-only";

/** Mask for SQLite's primary result code; extended codes add detail in the upper bytes. */
const PRIMARY = 0xff;
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;
/** The log's shared-memory file couldn't grow, so the disk is full. */
const SQLITE_IOERR_SHMSIZE = 4874;

/** Problem of a database file and its remedy, by primary result code: READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB. */
const FILE_FAULTS = new Map([
  [8, "can't be written. Check its permissions, then try again."],
  [10, "can't be read or written. Check the disk, then try again."],
  [11, "is damaged. Stop the server, restore the file from a backup and start again."],
  [14, "can't be opened. Check that its folder exists and its permissions, then try again."],
  [26, "is damaged or isn't a database. Stop the server, restore the file from a backup and start again."],
]);

function codeOf(error: unknown): number {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : 0;
}

/** Whether another connection held the lock. */
export function isSqliteBusy(error: unknown): boolean {
  return (codeOf(error) & PRIMARY) === SQLITE_BUSY;
}

/** Whether SQLite had no space to write. */
export function isSqliteFull(error: unknown): boolean {
  return (codeOf(error) & PRIMARY) === SQLITE_FULL || codeOf(error) === SQLITE_IOERR_SHMSIZE;
}

/** Describes a fault of the database file, as the end of a sentence that starts with its name. Null for other errors. */
export function describeFileFault(error: unknown): string | null {
  return isSqliteFull(error) ? null : (FILE_FAULTS.get(codeOf(error) & PRIMARY) ?? null);
}
