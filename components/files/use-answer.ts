"use client";

import { useSyncExternalStore } from "react";
import { type Answer, type Ask, WAITING } from "@/lib/worker/answer-cache";

const listenToNothing = () => () => undefined;
const readWaiting = () => WAITING;

/**
 * The worker's current answer. Waiting on the server and while `ask` is null. While `isHeld`, the question isn't sent, but an
 * answer that already exists is returned.
 */
export function useAnswer<Value>(ask: Ask<Value> | null, isHeld = false): Answer<Value> {
  // Sent before the subscription, which happens only after the paint.
  if (typeof window !== "undefined" && !isHeld) ask?.put();
  return useSyncExternalStore<Answer<Value>>(
    ask && !isHeld ? ask.subscribe : listenToNothing,
    ask ? ask.read : readWaiting,
    readWaiting,
  );
}
