"use client";

import { ProblemList } from "@/components/checks/problem-list";
import { Verdict } from "@/components/checks/verdict";
import { ErrorState } from "@/components/ui/error-state";
import type { Problem } from "@/lib/skills/bundle/bundle";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { type Fix, findFixes } from "@/lib/skills/bundle/fixes";
import type { Answer } from "@/lib/worker/answer-cache";

interface VerdictsProps {
  /** The draft, open in the worker. */
  draftKey: string;
  check: BundleCheck;
  /** What the specification finds. */
  spec: Answer<Problem[]>;
  onFix: (fix: Fix) => void;
  /** Brings a line of the draft into view on the page. */
  onShow: (path: string, line: number) => void;
}

/** What Anthropic's API refuses, and what the open specification asks: two verdicts, each under its name. */
export function Verdicts({ draftKey, check, spec, onFix, onShow }: VerdictsProps) {
  const specFound = spec.status === "ready" ? spec.value : [];
  const own = specFound.filter((problem) => !check.problems.some((other) => isSame(problem, other)));
  const lists = {
    bundleKey: draftKey,
    folder: check.wrapper,
    mending: { fixes: findFixes([...check.problems, ...specFound]), onFix },
    onShow,
  };
  return (
    <div className="grid items-start gap-3 lg:grid-cols-2">
      <Verdict
        judge="Anthropic’s API"
        tone={check.problems.length === 0 ? "accepted" : "refused"}
        verdict={sayApi(check.problems.length)}
      >
        {check.problems.length > 0 && (
          <ProblemList label="What the API refuses" problems={check.problems} {...lists} />
        )}
      </Verdict>
      {spec.status === "failed" && (
        <ErrorState title="The specification could not be asked" error={spec.error} />
      )}
      {spec.status === "ready" && (
        <Verdict
          judge="Agent Skills specification"
          tone={specFound.length === 0 ? "accepted" : "warned"}
          verdict={saySpec(own.length, specFound.length - own.length, check.problems.length)}
        >
          {own.length > 0 && <ProblemList label="What the specification asks" problems={own} {...lists} />}
        </Verdict>
      )}
    </div>
  );
}

function isSame(problem: Problem, other: Problem): boolean {
  if (problem.rule !== other.rule) return false;
  return problem.path === null || (problem.path === other.path && problem.line === other.line);
}

function sayApi(count: number): string {
  if (count === 0) return "accepts it";
  return `refuses it: ${count === 1 ? "one problem" : `${count} problems`} to mend before it can be published`;
}

function saySpec(ownCount: number, sharedCount: number, apiCount: number): string {
  if (ownCount + sharedCount === 0) return "accepts it";
  if (ownCount === 0 && sharedCount === apiCount)
    return `names the same ${apiCount === 1 ? "problem" : "problems"}`;
  if (ownCount === 0) return `names ${sharedCount === 1 ? "one" : sharedCount} of these problems, too`;
  const more = sharedCount === 0 ? "" : " more";
  return `asks for ${ownCount === 1 ? `one${more} change` : `${ownCount}${more} changes`}, which ${ownCount === 1 ? "does" : "do"} not hold it back`;
}
