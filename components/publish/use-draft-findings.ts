"use client";

import { useSteadyAnswer } from "@/components/files/use-steady-answer";
import type { Review } from "@/lib/queries/review";
import type { Problem } from "@/lib/skills/bundle/bundle";
import type { Advice } from "@/lib/worker/advise-on";
import type { Answer } from "@/lib/worker/answer-cache";
import { advices, folderCosts, specProblems } from "@/lib/worker/asks";
import { specSuggestions } from "./spec-verdict";

export interface DraftFindings {
  spec: Answer<Problem[]>;
  advice: Answer<Advice>;
  /** Number of optional changes that both suggest in total. */
  suggestionCount: number;
  /** Whether both and the token cost are loaded, so that nothing will move. */
  isReady: boolean;
}

/** What the specification and the authoring guidance find in a draft. Not computed while `isPaused`, so that the changes come first. */
export function useDraftFindings(
  { draft, check }: Pick<Review, "draft" | "check">,
  isPaused: boolean,
): DraftFindings {
  const spec = useSteadyAnswer(specProblems.ask(draft.key, check.wrapper), isPaused);
  const advice = useSteadyAnswer(advices.ask(draft.key), isPaused);
  const cost = useSteadyAnswer(folderCosts.ask(draft.key), isPaused);
  const adviceCount = advice.status === "ready" && draft.skillMd ? advice.value.findings.length : 0;
  return {
    spec,
    advice,
    suggestionCount: specSuggestions(spec, check).length + adviceCount,
    isReady: [spec, advice, cost].every(({ status }) => status !== "waiting"),
  };
}
