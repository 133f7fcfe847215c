"use client";

import { useSyncExternalStore } from "react";
import { type Answer, type Ask, WAITING } from "@/lib/worker/answer-cache";

const listenToNothing = () => () => undefined;
const readWaiting = () => WAITING;

/**
 * The worker's answer as it stands now. On the server, and while there is no question yet, it is waiting. A question that is
 * held is not put, and shows the answer that it has all the same.
 */
export function useAnswer<Value>(ask: Ask<Value> | null, isHeld = false): Answer<Value> {
  // A subscription comes after the paint; the worker may begin before it.
  if (typeof window !== "undefined" && !isHeld) ask?.put();
  return useSyncExternalStore<Answer<Value>>(
    ask && !isHeld ? ask.subscribe : listenToNothing,
    ask ? ask.read : readWaiting,
    readWaiting,
  );
}
