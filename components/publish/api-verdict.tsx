import { ProblemList } from "@/components/checks/problem-list";
import { Verdict } from "@/components/checks/verdict";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { type Fix, findFixes } from "@/lib/skills/bundle/fixes";

interface ApiVerdictProps {
  /** The draft, open in the worker. */
  draftKey: string;
  check: BundleCheck;
  onFix: (fix: Fix) => void;
  /** Scrolls to a line of the draft. */
  onShow: (path: string, line: number) => void;
}

/** Whether Anthropic's API would accept a draft, and what to fix first. */
export function ApiVerdict({ draftKey, check, onFix, onShow }: ApiVerdictProps) {
  const { problems, wrapper } = check;
  if (problems.length === 0) return <Verdict judge="Anthropic’s API" tone="accepted" verdict="accepts it" />;
  return (
    <Verdict
      judge="Anthropic’s API"
      tone="refused"
      verdict={`${problems.length === 1 ? "1 problem" : `${problems.length} problems`} to fix before publishing`}
    >
      <ProblemList
        label="What the API refuses"
        problems={problems}
        bundleKey={draftKey}
        folder={wrapper}
        safe={{ fixes: findFixes(problems), onFix }}
        onShow={onShow}
      />
    </Verdict>
  );
}
