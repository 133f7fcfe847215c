import type { Problem } from "@/lib/skills/bundle/bundle";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { ProblemRow } from "./problem-row";

/** The fixes that a click can make. */
interface SafeFixes {
  fixes: Fix[];
  onFix: (fix: Fix) => void;
}

export interface ProblemListProps {
  label: string;
  problems: Problem[];
  /** The skill that the problems are of, open in the worker. */
  bundleKey: string;
  /** Folder that precedes the paths in problems, as they were uploaded. */
  folder?: string | null;
  /** Null where nothing can be changed any more. */
  safe: SafeFixes | null;
  /** Brings a line of the skill into view on the page. */
  onShow: (path: string, line: number) => void;
}

/** Findings with their file and line, and a fix where one is safe. */
export function ProblemList({ label, problems, folder = null, safe, ...row }: ProblemListProps) {
  return (
    <ul aria-label={label} className="divide-y px-4">
      {withNames(problems, folder).map(({ name, problem, innerPath }) => (
        <ProblemRow key={name} problem={problem} innerPath={innerPath} fix={fixOf(problem, safe)} {...row} />
      ))}
    </ul>
  );
}

/** A name stays when the folder is renamed or another problem is fixed, so that a click never lands on another row. */
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

function fixOf({ rule }: Problem, safe: SafeFixes | null) {
  const fix = safe?.fixes.find((fix) => fix.rule === rule);
  return safe && fix ? { label: fix.label, run: () => safe.onFix(fix) } : null;
}
