import "server-only";

/** One line in the server's log that says when and where, and the error behind it. */
export function logError(where: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${where} ${text}\n`);
}
