"use client";

import { useRouter } from "next/navigation";
import { AdviceList } from "@/components/checks/advice-list";
import { ProblemList } from "@/components/checks/problem-list";
import { Verdict } from "@/components/checks/verdict";
import { formatLineAnchor } from "@/components/files/line-anchor";
import { useAnswer } from "@/components/files/use-answer";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { advices, folderCosts, specProblems } from "@/lib/worker/asks";

interface VersionChecksProps {
  details: SkillVersion;
  /** The version's files, open in the worker. */
  bundleKey: string;
}

/** What the open specification and the authoring guidance find in a version, which the API has already accepted. */
export function VersionChecks({ details, bundleKey }: VersionChecksProps) {
  const { skillId, version, directory } = details;
  const router = useRouter();
  const spec = useAnswer(specProblems.ask(bundleKey, directory));
  const advice = useAnswer(advices.ask(bundleKey));
  const cost = useAnswer(folderCosts.ask(bundleKey));
  function showLine(path: string, line: number) {
    const hash = formatLineAnchor({ side: "L", first: line, last: line });
    router.push(`${pagePaths.file(skillId, version, path)}${hash}`, { scroll: false });
  }
  // Waits for the token cost above, which would otherwise push the checks down while they are clicked.
  if (spec.status === "waiting" || cost.status === "waiting")
    return <Skeleton className="mt-4 h-32 rounded-lg opacity-50" />;
  const list = { bundleKey, safe: null, onShow: showLine };
  return (
    <div className="mt-4 space-y-3">
      {spec.status === "failed" && (
        <ErrorState title="Couldn’t check against the specification" error={spec.error} />
      )}
      {spec.status === "ready" && (
        <Verdict
          judge="Agent Skills specification"
          tone={spec.value.length === 0 ? "accepted" : "warned"}
          verdict={sayVerdict(spec.value.length)}
        >
          {spec.value.length > 0 && (
            <ProblemList
              label="What the specification suggests"
              problems={spec.value}
              folder={directory}
              {...list}
            />
          )}
        </Verdict>
      )}
      <AdviceList advice={advice} bundleKey={bundleKey} onFix={null} onShow={showLine} />
    </div>
  );
}

function sayVerdict(count: number): string {
  if (count === 0) return "accepts it";
  return `suggests ${count === 1 ? "1 change" : `${count} changes`}`;
}
