"use client";

import { useSyncExternalStore } from "react";
import { type Answer, type Ask, WAITING } from "@/lib/worker/answer-cache";

const listenToNothing = () => () => undefined;
const readWaiting = () => WAITING;

/** The worker's answer as it stands now. On the server, and while there is no question yet, it is waiting. */
export function useAnswer<Value>(ask: Ask<Value> | null): Answer<Value> {
  // A subscription comes after the paint; the worker may begin before it.
  if (typeof window !== "undefined") ask?.put();
  return useSyncExternalStore<Answer<Value>>(
    ask ? ask.subscribe : listenToNothing,
    ask ? ask.read : readWaiting,
    readWaiting,
  );
}
