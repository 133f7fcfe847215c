import "server-only";
import { config } from "./config";
import { logError } from "./log-error";
import { fillReserve } from "./storage/reserve";

/** Starts to reserve disk space for deletions on a full disk. Returns at once. */
export function reserveRoom(): void {
  fillReserve(config().dataDir).catch((error: unknown) =>
    logError("Couldn't reserve space for deletions on a full disk:", error),
  );
}
