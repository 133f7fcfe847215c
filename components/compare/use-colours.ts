"use client";

import { useDeferredValue } from "react";
import { useAnswer } from "@/components/files/use-answer";
import { useIsPainted } from "@/components/files/use-is-painted";
import { colours, firstColours } from "@/lib/worker/asks";
import type { LineColours } from "@/lib/worker/colour-lines";

interface ColouredSide {
  key: string;
  /** Null if this side doesn't have the file. */
  path: string | null;
  lineCount: number;
  /** How many lines from the top more than fill the window. */
  firstLines: number;
}

/** Syntax colours of one side, requested once its lines are painted: first those of the top lines, then all. */
export function useColours({ key, path, lineCount, firstLines }: ColouredSide): LineColours | null {
  const isPainted = useIsPainted(true);
  const wanted = isPainted ? path : null;
  const isShort = firstLines * 2 >= lineCount;
  const first = useAnswer(wanted === null || isShort ? null : firstColours.ask(key, wanted, firstLines));
  const isNext = isShort || first.status !== "waiting";
  const all = useAnswer(wanted !== null && isNext ? colours.ask(key, wanted) : null);
  const known = all.status === "ready" ? all.value : null;
  // Deferred, so that React colours the drawn rows in slices.
  return useDeferredValue(known ?? (first.status === "ready" ? first.value : null));
}
