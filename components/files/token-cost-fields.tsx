"use client";

import { compareCosts, type TokenChange } from "@/lib/skills/skill-md/token-cost-change";
import type { FolderCost } from "@/lib/skills/skill-md/token-cost-of-folder";
import { folderCosts } from "@/lib/worker/asks";
import { OnDemandFiles } from "./on-demand-files";
import { TokenFigure } from "./token-figure";
import { useAnswer } from "./use-answer";
import { useSteadyAnswer } from "./use-steady-answer";

interface TokenCostFieldsProps {
  bundleKey: string;
  /** The bundle to compare with; null shows no difference. */
  baseKey?: string | null;
}

const UNKNOWN: TokenChange = { before: null, after: null };

/** Tokens a skill costs: with every request, when it is triggered, and per file on demand. */
export function TokenCostFields({ bundleKey, baseKey = null }: TokenCostFieldsProps) {
  const cost = useSteadyAnswer(folderCosts.ask(bundleKey));
  const base = useAnswer(baseKey === null ? null : folderCosts.ask(baseKey));
  const known = cost.status === "ready" ? cost.value : null;
  const change = known && compareCosts(base.status === "ready" ? base.value : null, known);
  return (
    <div className="space-y-2 text-sm">
      <dl className="space-y-1">
        <Cost label="Always loaded" change={change?.always ?? UNKNOWN} />
        <Cost label="Loaded when triggered" change={change?.whenFired ?? UNKNOWN} />
        <Cost label="On demand" change={change?.onDemand ?? UNKNOWN} />
      </dl>
      {change && change.files.length > 0 && <OnDemandFiles files={change.files} />}
      <p className="text-ink-faint text-xs">
        {known && describeRest(known)}Rough estimate, for comparison only.
      </p>
    </div>
  );
}

function Cost({ label, change }: { label: string; change: TokenChange }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-3">
      <dt className="text-ink-muted">{label}</dt>
      <dd>
        <TokenFigure change={change} unit />
      </dd>
    </div>
  );
}

function describeRest({ scripts, uncountedCount }: FolderCost): string {
  const sentences = [
    scripts.length > 0 &&
      `${scripts.length === 1 ? "1 script is" : `${scripts.length} scripts are`} run, not read.`,
    uncountedCount > 0 &&
      `${uncountedCount === 1 ? "1 file over the size limit is" : `${uncountedCount} files over the size limit are`} not counted.`,
  ];
  return sentences.map((sentence) => (sentence ? `${sentence} ` : "")).join("");
}
