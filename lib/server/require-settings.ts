import "server-only";
import { config } from "./config";

/** Stops the process with one line per wrong setting, instead of a stack trace or a server that fails on every request. */
export function requireSettings(): void {
  try {
    config();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
