import "server-only";

/** Logs an error to stderr with the time and `where`, and its stack. */
export function logError(where: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${where} ${text}\n`);
}
