import "server-only";

/** Primary result codes of SQLite; the extended ones carry more in their upper bytes. */
const PRIMARY = 0xff;
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;
/** The shared-memory file of the log could not grow: another word for a full disk. */
const SQLITE_IOERR_SHMSIZE = 4874;

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
