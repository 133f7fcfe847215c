"use client";

import { useDeferredValue } from "react";
import { useAnswer } from "@/components/files/use-answer";
import { useIsPainted } from "@/components/files/use-is-painted";
import { colours, firstColours } from "@/lib/worker/asks";
import type { LineColours } from "@/lib/worker/colour-lines";

interface ColouredSide {
  key: string;
  /** Null where the file is not there. */
  path: string | null;
  lineCount: number;
  /** Lines that reach below the window. */
  firstLines: number;
}

/** Colours of one side, asked for once its lines are painted: at first of those in the window, then of all. */
export function useColours({ key, path, lineCount, firstLines }: ColouredSide): LineColours | null {
  const isPainted = useIsPainted(true);
  const wanted = isPainted ? path : null;
  const isShort = firstLines * 2 >= lineCount;
  const first = useAnswer(wanted === null || isShort ? null : firstColours.ask(key, wanted, firstLines));
  const isNext = isShort || first.status !== "waiting";
  const all = useAnswer(wanted !== null && isNext ? colours.ask(key, wanted) : null);
  const known = all.status === "ready" ? all.value : null;
  // Deferred, so that colouring the drawn rows is done in slices.
  return useDeferredValue(known ?? (first.status === "ready" ? first.value : null));
}
