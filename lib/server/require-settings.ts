import "server-only";
import { config } from "./config";

/** Ends the process with one line per invalid setting, instead of a stack trace or a server that fails every request. */
export function requireSettings(): void {
  try {
    config();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
