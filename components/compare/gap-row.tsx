import { ArrowDown, ArrowUp, UnfoldVertical } from "lucide-react";
import type { ReactNode } from "react";

/** Lines of the newer side, 1-based and half-open. */
export interface LineRange {
  headStart: number;
  headEnd: number;
}

interface GapRowProps {
  headStart: number;
  count: number;
  onReveal: (range: LineRange) => void;
}

const LINES_PER_STEP = 20;

/** Stands for folded context, and opens it a step at a time or whole. */
export function GapRow({ headStart, count, onReveal }: GapRowProps) {
  const headEnd = headStart + count;
  return (
    <div className="sticky left-0 flex h-5 items-center gap-1 bg-sunken px-2 font-sans text-ink-muted text-xs">
      {count > LINES_PER_STEP && (
        <>
          <GapButton
            label={`Show the next ${LINES_PER_STEP} lines`}
            onClick={() => onReveal({ headStart, headEnd: headStart + LINES_PER_STEP })}
          >
            <ArrowDown aria-hidden className="size-3.5" />
          </GapButton>
          <GapButton
            label={`Show the previous ${LINES_PER_STEP} lines`}
            onClick={() => onReveal({ headStart: headEnd - LINES_PER_STEP, headEnd })}
          >
            <ArrowUp aria-hidden className="size-3.5" />
          </GapButton>
        </>
      )}
      <button
        type="button"
        onClick={() => onReveal({ headStart, headEnd })}
        className="flex items-center gap-1.5 rounded px-1 hover:text-accent"
      >
        <UnfoldVertical aria-hidden className="size-3.5" />
        {count} unchanged {count === 1 ? "line" : "lines"}
      </button>
    </div>
  );
}

function GapButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" aria-label={label} onClick={onClick} className="rounded px-1 hover:text-accent">
      {children}
    </button>
  );
}
