"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { ApiError } from "@/lib/skills/api/api-error";
import { asApiError } from "@/lib/worker/answer-cache";

export type FoundState<Found> =
  | { status: "waiting" }
  | { status: "ready"; found: Found }
  | { status: "failed"; error: ApiError };

interface Search<Found> {
  /** Identifies what is searched. A new value starts a new search. */
  subject: string;
  query: string;
  /** Null if a later search has cancelled this one. */
  find: () => Promise<Found | null>;
  onFound?: (found: Found) => void;
}

interface Asked<Found> {
  subject: string;
  query: string;
  state: FoundState<Found>;
}

/** A shorter pause in typing doesn't start a search. */
const PAUSE_MS = 120;

/** Searches after a pause in typing. A new query cancels the previous search, in the worker too. */
export function useFound<Found>({ subject, query, find, onFound }: Search<Found>): FoundState<Found> {
  const [asked, setAsked] = useState<Asked<Found> | null>(null);
  const search = useEffectEvent(find);
  const settle = useEffectEvent((state: FoundState<Found>) => {
    setAsked({ subject, query, state });
    if (state.status === "ready") onFound?.(state.found);
  });
  useEffect(() => {
    if (subject === "" || query === "") return;
    let isGone = false;
    const timer = setTimeout(() => {
      search().then(
        (found) => !isGone && found && settle({ status: "ready", found }),
        (cause: unknown) => !isGone && settle({ status: "failed", error: asApiError(cause) }),
      );
    }, PAUSE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [subject, query]);
  // While a query is being extended or shortened, its earlier results stay until the next answer.
  const isNear =
    asked?.subject === subject && (query.startsWith(asked.query) || asked.query.startsWith(query));
  return isNear ? asked.state : { status: "waiting" };
}
