"use client";

import { useEffect, useState } from "react";
import type { ApiError } from "@/lib/skills/api/api-error";
import { asApiError } from "@/lib/worker/answer-cache";
import type { Found } from "@/lib/worker/find-in-files";
import { askWorker } from "@/lib/worker/remote";

export type FoundState =
  | { status: "waiting" }
  | { status: "ready"; found: Found }
  | { status: "failed"; error: ApiError };

interface Asked {
  bundleKey: string;
  query: string;
  state: FoundState;
}

/** A pause in typing; shorter, and every letter starts a search. */
const PAUSE_MS = 120;

/** Where a text is found. A new query ends the search before it, in the worker too; what was found stays until then. */
export function useFound(bundleKey: string, query: string): FoundState {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (query === "") return;
    let isGone = false;
    const settle = (state: FoundState) => {
      if (!isGone) setAsked({ bundleKey, query, state });
    };
    const timer = setTimeout(() => {
      askWorker(async (worker) => worker.findInFiles(bundleKey, query)).then(
        (found) => found && settle({ status: "ready", found }),
        (cause: unknown) => settle({ status: "failed", error: asApiError(cause) }),
      );
    }, PAUSE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [bundleKey, query]);
  // Letters typed on narrow what is shown: it may stay until the next answer.
  const isNear =
    asked?.bundleKey === bundleKey && (query.startsWith(asked.query) || asked.query.startsWith(query));
  return isNear ? asked.state : { status: "waiting" };
}
