import { OctagonAlert } from "lucide-react";
import type { Problem } from "@/lib/skills/bundle/bundle";

/** Everything that is wrong, at once, each beside its file and line. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  return (
    <section aria-label="Problems" className="rounded-lg border border-deleted-edge/50 bg-deleted-wash">
      <h2 className="flex items-center gap-2 px-4 pt-3 font-semibold text-deleted">
        <OctagonAlert aria-hidden className="size-4" />
        {problems.length === 1 ? "One problem" : `${problems.length} problems`} to mend before it can be
        published
      </h2>
      <ul className="divide-y divide-deleted-edge/25 px-4 py-1">
        {problems.map((problem) => (
          <li
            key={`${problem.rule}${problem.path}${problem.line}${problem.message}`}
            className="py-2 text-sm"
          >
            {problem.path && (
              <p className="wrap-anywhere font-mono text-ink-muted text-xs">
                {problem.path}
                {problem.line !== null && `:${problem.line}`}
              </p>
            )}
            <p className="wrap-anywhere">{problem.message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
