import { ProblemList } from "@/components/checks/problem-list";
import { Verdict } from "@/components/checks/verdict";
import { ErrorState } from "@/components/ui/error-state";
import type { Problem } from "@/lib/skills/bundle/bundle";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { type Fix, findFixes } from "@/lib/skills/bundle/fixes";
import type { Answer } from "@/lib/worker/answer-cache";

interface SpecVerdictProps {
  /** The draft, open in the worker. */
  draftKey: string;
  check: BundleCheck;
  /** The problems that the specification finds. */
  spec: Answer<Problem[]>;
  onFix: (fix: Fix) => void;
  /** Scrolls to a line of the draft. */
  onShow: (path: string, line: number) => void;
}

/** What the open specification suggests beyond the API's problems. */
export function SpecVerdict({ draftKey, check, spec, onFix, onShow }: SpecVerdictProps) {
  if (spec.status === "failed")
    return <ErrorState title="Couldn’t check against the specification" error={spec.error} />;
  if (spec.status === "waiting") return null;
  const own = specSuggestions(spec, check);
  return (
    <Verdict
      judge="Agent Skills specification"
      tone={spec.value.length === 0 ? "accepted" : "warned"}
      verdict={saySpec({
        ownCount: own.length,
        sharedCount: spec.value.length - own.length,
        apiCount: check.problems.length,
      })}
    >
      {own.length > 0 && (
        <ProblemList
          label="What the specification suggests"
          problems={own}
          bundleKey={draftKey}
          folder={check.wrapper}
          safe={{ fixes: findFixes([...check.problems, ...spec.value]), onFix }}
          onShow={onShow}
        />
      )}
    </Verdict>
  );
}

/** Problems that the specification finds and the API does not. */
export function specSuggestions(spec: Answer<Problem[]>, check: BundleCheck): Problem[] {
  if (spec.status !== "ready") return [];
  return spec.value.filter((problem) => !check.problems.some((other) => isSame(problem, other)));
}

function isSame(problem: Problem, other: Problem): boolean {
  if (problem.rule !== other.rule) return false;
  return problem.path === null || (problem.path === other.path && problem.line === other.line);
}

function saySpec({
  ownCount,
  sharedCount,
  apiCount,
}: Record<"ownCount" | "sharedCount" | "apiCount", number>) {
  if (ownCount + sharedCount === 0) return "accepts it";
  if (ownCount === 0 && sharedCount < apiCount) return `finds ${sharedCount} of the ${apiCount} problems`;
  if (ownCount === 0)
    return sharedCount === 1 ? "finds the same problem" : `finds the same ${sharedCount} problems`;
  const more = sharedCount === 0 ? "" : "more ";
  return `suggests ${ownCount} ${more}${ownCount === 1 ? "change" : "changes"} (optional)`;
}
