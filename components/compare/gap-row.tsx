import { formatCount } from "@/lib/skills/format-count";

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
const STEP_LOOK = "w-6 rounded hover:bg-hover hover:text-accent";

/** A row in place of folded context, with buttons that reveal 20 lines of it or all. */
export function GapRow({ headStart, count, onReveal }: GapRowProps) {
  const headEnd = headStart + count;
  return (
    <div
      data-undrawn
      className="sticky left-0 flex h-5 select-none items-center gap-1 bg-sunken px-2 font-sans text-ink-muted text-xs"
    >
      {count > LINES_PER_STEP && (
        <>
          <button
            type="button"
            aria-label={`Show the next ${LINES_PER_STEP} lines`}
            onClick={() => onReveal({ headStart, headEnd: headStart + LINES_PER_STEP })}
            className={STEP_LOOK}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={`Show the previous ${LINES_PER_STEP} lines`}
            onClick={() => onReveal({ headStart: headEnd - LINES_PER_STEP, headEnd })}
            className={STEP_LOOK}
          >
            ↑
          </button>
        </>
      )}
      <button
        type="button"
        onClick={() => onReveal({ headStart, headEnd })}
        className="rounded px-1 before:mr-1.5 before:content-['↕'_/_''] hover:text-accent"
      >
        {formatCount(count)} unchanged {count === 1 ? "line" : "lines"}
      </button>
    </div>
  );
}
