import type { Problem } from "@/lib/skills/bundle/bundle";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { ProblemRow } from "./problem-row";

export interface ProblemListProps {
  label: string;
  problems: Problem[];
  /** The draft that the problems are of, open in the worker. */
  draftKey: string;
  /** Folder that stands before the paths in problems, as they were uploaded. */
  folder?: string | null;
  fixes: Fix[];
  onFix: (fix: Fix) => void;
  /** Brings a line of the draft into view on the page. */
  onShow: (path: string, line: number) => void;
}

/** What was found, each beside its file and line, with the fix where one is safe. */
export function ProblemList({ label, problems, folder = null, fixes, ...row }: ProblemListProps) {
  return (
    <ul aria-label={label} className="divide-y px-4">
      {problems.map((problem) => (
        <ProblemRow
          key={`${problem.rule}${problem.path}${problem.line}${problem.message}`}
          problem={problem}
          folder={folder}
          fix={fixes.find(({ rule }) => rule === problem.rule) ?? null}
          {...row}
        />
      ))}
    </ul>
  );
}
