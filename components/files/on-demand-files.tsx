import type { FolderCostChange } from "@/lib/skills/skill-md/token-cost-change";
import { TokenFigure } from "./token-figure";
import { VisibleText } from "./visible-text";

type FileChange = FolderCostChange["files"][number];

/** The files that a model may read while it works, each with its token cost. */
export function OnDemandFiles({ files }: { files: FileChange[] }) {
  const count = files.filter(({ after }) => after !== null).length;
  return (
    <details>
      <summary className="w-fit text-ink-muted text-xs hover:text-ink">
        {count === 1 ? "1 file" : `${count} files`} on demand
      </summary>
      <ul aria-label="Files on demand" className="mt-1.5 space-y-1 text-xs">
        {files.map((file) => (
          <li key={file.path} className="flex justify-between gap-3">
            <span className="wrap-anywhere min-w-0 font-mono text-ink-muted">
              <VisibleText text={file.path} />
            </span>
            {file.after === null ? <span>removed</span> : <TokenFigure change={file} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
