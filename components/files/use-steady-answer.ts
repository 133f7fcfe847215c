"use client";

import { useState } from "react";
import type { Answer, Ask } from "@/lib/worker/answer-cache";
import { useAnswer } from "./use-answer";

/** The worker's answer, or the previous one while the next is awaited or held, so that the content below doesn't jump. */
export function useSteadyAnswer<Value>(ask: Ask<Value> | null, isHeld = false): Answer<Value> {
  const answer = useAnswer(ask, isHeld);
  const [last, setLast] = useState(answer);
  if (answer.status === "waiting") return last;
  if (answer !== last) setLast(answer);
  return answer;
}
