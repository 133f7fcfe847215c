import { diffWords } from "@/lib/skills/compare/diff-words";
import type { SourceChange } from "@/lib/worker/compare-prose";
import { MarkedText } from "./marked-text";

interface SourceLinesProps {
  change: SourceChange;
  /** Why the source is shown under the prose. */
  children: string;
}

/** The old and the new source of a block, for changes that its rendered prose doesn't show. */
export function SourceLines({ change: { base, head }, children }: SourceLinesProps) {
  const marks = base !== null && head !== null ? diffWords(base, head) : null;
  return (
    <div className="border-y bg-sunken/50 px-4 py-2">
      <p className="mb-1 text-ink-muted text-xs">{children}</p>
      <div className="wrap-anywhere space-y-1 whitespace-pre-wrap font-mono text-xs leading-5">
        {base !== null && <MarkedText tone="deleted" text={base} marks={marks?.base ?? []} />}
        {head !== null && <MarkedText tone="added" text={head} marks={marks?.head ?? []} />}
      </div>
    </div>
  );
}
