import type { Problem } from "@/lib/skills/bundle/bundle";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { ProblemRow } from "./problem-row";

/** What can be mended for a person. */
interface Mending {
  fixes: Fix[];
  onFix: (fix: Fix) => void;
}

export interface ProblemListProps {
  label: string;
  problems: Problem[];
  /** The skill that the problems are of, open in the worker. */
  bundleKey: string;
  /** Folder that stands before the paths in problems, as they were uploaded. */
  folder?: string | null;
  /** Null where nothing is to be changed any more. */
  mending: Mending | null;
  /** Brings a line of the skill into view on the page. */
  onShow: (path: string, line: number) => void;
}

/** What was found, each beside its file and line, with the fix where one is safe. */
export function ProblemList({ label, problems, folder = null, mending, ...row }: ProblemListProps) {
  return (
    <ul aria-label={label} className="divide-y px-4">
      {withNames(problems, folder).map(({ name, problem, innerPath }) => (
        <ProblemRow
          key={name}
          problem={problem}
          innerPath={innerPath}
          mend={mendOf(problem, mending)}
          {...row}
        />
      ))}
    </ul>
  );
}

/** A name stays when the folder is renamed or another problem mended: a row that is clicked must not be another by then. */
function withNames(problems: Problem[], folder: string | null) {
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const innerPath = withoutFolder(problem.path, folder);
    const place = `${problem.rule} ${innerPath}:${problem.line}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return { name: `${place} ${count}`, problem, innerPath };
  });
}

function withoutFolder(path: string | null, folder: string | null): string | null {
  return folder !== null && path?.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

function mendOf({ rule }: Problem, mending: Mending | null) {
  const fix = mending?.fixes.find((fix) => fix.rule === rule);
  return mending && fix ? { label: fix.label, run: () => mending.onFix(fix) } : null;
}
