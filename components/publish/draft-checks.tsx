"use client";

import { clsx } from "clsx";
import { AdviceList } from "@/components/checks/advice-list";
import { Skeleton } from "@/components/ui/skeleton";
import type { Review } from "@/lib/queries/review";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { ApiVerdict } from "./api-verdict";
import { CostPanel } from "./cost-panel";
import { SpecVerdict } from "./spec-verdict";
import type { DraftFindings } from "./use-draft-findings";

interface DraftChecksProps {
  review: Pick<Review, "draft" | "check">;
  findings: DraftFindings;
  newestKey: string | null;
  onFix: (fix: Fix) => void;
  onShow: (path: string, line: number) => void;
}

/** Verdicts, advice and token cost. None of them prevents publishing; the API's problems are shown above. */
export function DraftChecks({ review, findings, newestKey, onFix, onShow }: DraftChecksProps) {
  const { draft, check } = review;
  const { spec, advice, isReady } = findings;
  if (!isReady) return <Skeleton className="h-56 rounded-lg opacity-50" />;
  const isAccepted = check.problems.length === 0;
  const list = { draftKey: draft.key, check, onFix, onShow };
  return (
    <section aria-label="Checks" className="pt-2">
      <h2 className="mb-2 font-semibold text-lg">Checks</h2>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-3">
          <div className={clsx("grid items-start gap-3", isAccepted && "xl:grid-cols-2")}>
            {isAccepted && <ApiVerdict {...list} />}
            <SpecVerdict {...list} spec={spec} />
          </div>
          {/* Without a SKILL.md there is nothing to advise on. */}
          {draft.skillMd && (
            <AdviceList advice={advice} bundleKey={draft.key} onFix={onFix} onShow={onShow} />
          )}
        </div>
        <CostPanel draftKey={draft.key} baseKey={newestKey} />
      </div>
    </section>
  );
}
