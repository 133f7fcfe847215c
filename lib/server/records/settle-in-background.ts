import "server-only";
import { logError } from "@/lib/server/log-error";
import type { Records } from "./records";
import { recoverClaims } from "./recover-claims";
import { resolvePendingDeletions } from "./resolve-pending-deletions";

/** Pause after a failure, such as an unreachable backend. */
const PAUSE_MS = 30_000;

interface Settling {
  isRunning: boolean;
  /** Milliseconds since 1970. */
  pausedUntil: number;
}

const settlings = new WeakMap<Records, Settling>();

/** Starts to find out what became of uploads and deletions whose answer was lost, unless that is already running. */
export function settleInBackground(kept: Records): void {
  const settling = settlings.get(kept) ?? { isRunning: false, pausedUntil: 0 };
  settlings.set(kept, settling);
  if (settling.isRunning || Date.now() < settling.pausedUntil) return;
  settling.isRunning = true;
  void settle(kept)
    .catch((error: unknown) => {
      settling.pausedUntil = Date.now() + PAUSE_MS;
      logError("Couldn't find out yet what became of earlier uploads and deletions:", error);
    })
    .finally(() => {
      settling.isRunning = false;
    });
}

async function settle(kept: Records): Promise<void> {
  await recoverClaims(kept);
  await resolvePendingDeletions(kept);
}
