import "server-only";
import { config } from "./config";
import { logError } from "./log-error";
import { fillReserve } from "./storage/reserve";

/** Sets room aside for deletions on a full disk; the server does not wait for it. */
export function reserveRoom(): void {
  fillReserve(config().dataDir).catch((error: unknown) =>
    logError("Couldn't set room aside for deletions on a full disk:", error),
  );
}
