"use client";

import { useState } from "react";
import type { Hit } from "@/lib/worker/find-in-comparison";
import type { CompareView } from "./compare-view";
import type { Step } from "./spot";

type ChangeView = (change: Partial<CompareView>) => void;

interface FindSteps {
  isFinding: boolean;
  setFinding: (isFinding: boolean) => void;
  /** The last step, until another file or line is opened. */
  step: Step | null;
  stepTo: (hit: Hit) => void;
  onViewChange: ChangeView;
}

/** The state of a comparison's search that its files need. */
export function useFindSteps(changeView: ChangeView): FindSteps {
  const [isFinding, setFinding] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  return {
    isFinding,
    setFinding,
    step,
    stepTo: (hit) => setStep((before) => ({ hit, turn: (before?.turn ?? 0) + 1 })),
    onViewChange: (change) => {
      if (change.file !== undefined || change.anchor !== undefined) setStep(null);
      changeView(change);
    },
  };
}
