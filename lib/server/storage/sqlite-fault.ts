import "server-only";

/** Primary result codes of SQLite; the extended ones carry more in their upper bytes. */
const PRIMARY = 0xff;
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;
/** The shared-memory file of the log could not grow: another word for a full disk. */
const SQLITE_IOERR_SHMSIZE = 4874;

/** What is wrong with a database file, and what to do, by primary result code: READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB. */
const FILE_FAULTS = new Map([
  [8, "can't be written. Check its permissions, then try again."],
  [10, "can't be read or written. Check the disk, then try again."],
  [11, "is damaged. Stop the server, put the file back from a backup and start again."],
  [14, "can't be opened. Check that its folder is there and its permissions, then try again."],
  [26, "is damaged or isn't a database. Stop the server, put the file back from a backup and start again."],
]);

function codeOf(error: unknown): number {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : 0;
}

/** Whether another connection holds the lock that was needed. */
export function isSqliteBusy(error: unknown): boolean {
  return (codeOf(error) & PRIMARY) === SQLITE_BUSY;
}

/** Whether SQLite found no room to write. */
export function isSqliteFull(error: unknown): boolean {
  return (codeOf(error) & PRIMARY) === SQLITE_FULL || codeOf(error) === SQLITE_IOERR_SHMSIZE;
}

/** What an error says about the database file itself, as the end of a sentence that begins with its name; null for other errors. */
export function describeFileFault(error: unknown): string | null {
  return isSqliteFull(error) ? null : (FILE_FAULTS.get(codeOf(error) & PRIMARY) ?? null);
}
