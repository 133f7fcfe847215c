import type { Problem } from "@/lib/skills/bundle/bundle";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { ProblemRow } from "./problem-row";

/** Fixes that a button can apply. */
interface SafeFixes {
  fixes: Fix[];
  onFix: (fix: Fix) => void;
}

export interface ProblemListProps {
  label: string;
  problems: Problem[];
  /** The skill with these problems, open in the worker. */
  bundleKey: string;
  /** The wrapper folder at the start of the problems' paths. */
  folder?: string | null;
  /** Null if the skill is already published. */
  safe: SafeFixes | null;
  /** Opens a line of the skill. */
  onShow: (path: string, line: number) => void;
}

/** Findings with their file, line and, where safe, a fix. */
export function ProblemList({ label, problems, folder = null, safe, ...row }: ProblemListProps) {
  return (
    <ul aria-label={label} className="divide-y px-4">
      {withNames(problems, folder).map(({ name, problem, innerPath }) => (
        <ProblemRow key={name} problem={problem} innerPath={innerPath} fix={fixOf(problem, safe)} {...row} />
      ))}
    </ul>
  );
}

/** Names stay the same when the folder is renamed or another problem is fixed, so that rows keep their state. */
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
