"use client";

import { ChevronRight, Lightbulb } from "lucide-react";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { type Fix, findFixes } from "@/lib/skills/bundle/fixes";
import type { Advice } from "@/lib/worker/advise-on";
import type { Answer } from "@/lib/worker/answer-cache";
import { ProblemList, type ProblemListProps } from "./problem-list";

interface AdviceListProps {
  advice: Answer<Advice>;
  /** The skill, open in the worker. */
  bundleKey: string;
  /** Applies a safe fix; null if the skill is already published. */
  onFix: ((fix: Fix) => void) | null;
  /** Opens a line of the skill. */
  onShow: (path: string, line: number) => void;
}

/** A longer list starts collapsed. */
const MAX_EXPANDED = 5;
/** Findings shown per rule; the others are collapsed. */
const MAX_OF_A_RULE = 3;
/** Findings listed per rule: a folder of thousands of files may break a rule in each of them. */
const MAX_LISTED = 50;

/** What the authoring guidance suggests. It never prevents publishing. */
export function AdviceList({ advice, bundleKey, onFix, onShow }: AdviceListProps) {
  if (advice.status === "waiting") return <Skeleton className="min-h-12 rounded-lg opacity-50" />;
  if (advice.status === "failed")
    return <ErrorState title="Couldn’t check for advice" error={advice.error} />;
  const { findings, unreadCount } = advice.value;
  const safe = onFix && { fixes: findFixes(findings), onFix };
  const lists = { label: "Advice", bundleKey, safe, onShow };
  if (findings.length === 0)
    return (
      <section
        aria-label="Advice"
        className="flex items-center justify-center gap-2 rounded-lg border bg-surface px-4 py-3 text-ink-muted text-sm"
      >
        <Lightbulb aria-hidden className="size-4.5 text-ink-faint" />
        No suggestions from the authoring guidance{sayUnread(unreadCount)}
      </section>
    );
  return (
    <section aria-label="Advice" className="min-w-0 rounded-lg border bg-surface">
      <details open={findings.length <= MAX_EXPANDED} className="group">
        <summary className="flex list-none items-center gap-2 px-4 py-3 hover:bg-hover [&::-webkit-details-marker]:hidden">
          <Lightbulb aria-hidden className="size-4.5 shrink-0 text-ink-faint" />
          <span>
            <span className="font-semibold">
              {findings.length === 1 ? "1 suggestion" : `${findings.length} suggestions`}
            </span>
            <span className="text-ink-muted text-sm">
              {" "}
              from the authoring guidance{onFix && " (optional)"}
              {sayUnread(unreadCount)}
            </span>
          </span>
          <ChevronRight aria-hidden className="ml-auto size-4 shrink-0 text-ink-faint group-open:rotate-90" />
        </summary>
        <div className="border-t pb-1">
          {[...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, found]) => (
            <OfOneRule key={rule} {...lists} problems={found} />
          ))}
        </div>
      </details>
    </section>
  );
}

function OfOneRule({ problems, ...list }: ProblemListProps) {
  const rest = problems.slice(MAX_OF_A_RULE, MAX_LISTED);
  const unlistedCount = problems.length - MAX_OF_A_RULE - rest.length;
  return (
    <div className="not-first:border-t">
      <ProblemList {...list} problems={problems.slice(0, MAX_OF_A_RULE)} />
      {rest.length > 0 && (
        <details className="pb-2">
          <summary className="mx-4 w-fit text-ink-muted text-xs hover:text-ink">
            {problems.length - MAX_OF_A_RULE} more of this kind
            {unlistedCount > 0 && ` (first ${rest.length} listed)`}
          </summary>
          <ProblemList {...list} problems={rest} />
        </details>
      )}
    </div>
  );
}

/** Counts the files that were over a limit of size or number. */
function sayUnread(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "; 1 file over the limit wasn’t read" : `; ${count} files over the limit weren’t read`;
}
