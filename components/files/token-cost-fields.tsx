"use client";

import { tokenCost } from "@/lib/skills/skill-md/token-cost";
import { texts } from "@/lib/worker/asks";
import { useAnswer } from "./use-answer";

/** What a skill costs a request, estimated from its SKILL.md. */
export function TokenCostFields({ bundleKey }: { bundleKey: string }) {
  const skillMd = useAnswer(texts.ask(bundleKey, "SKILL.md"));
  const cost =
    skillMd.status === "ready" && skillMd.value.kind === "text" ? tokenCost(skillMd.value.text) : null;
  return (
    <dl className="space-y-1 text-sm">
      <Cost label="Always loaded" tokens={cost?.always ?? null} />
      <Cost label="Loaded when it fires" tokens={cost?.whenFired ?? null} />
    </dl>
  );
}

function Cost({ label, tokens }: { label: string; tokens: number | null }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-ink-muted">{label}</dt>
      <dd className="tabular-nums">{tokens === null ? "–" : `≈ ${tokens} tokens`}</dd>
    </div>
  );
}
