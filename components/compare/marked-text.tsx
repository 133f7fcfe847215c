import { clsx } from "clsx";
import { segmentLine } from "@/components/files/line-segments";
import { VisibleText } from "@/components/files/visible-text";
import type { ColumnSpan } from "@/lib/skills/compare/diff-words";

interface MarkedTextProps {
  tone: "added" | "deleted";
  text: string;
  marks: ColumnSpan[];
}

const TONES = {
  added: { row: "bg-added-wash border-added-edge", mark: "bg-added-mark", sign: "+", spoken: "Now: " },
  deleted: {
    row: "bg-deleted-wash border-deleted-edge",
    mark: "bg-deleted-mark",
    sign: "−",
    spoken: "Before: ",
  },
};

/** The old or the new text of a field, with the changed words marked. */
export function MarkedText({ tone, text, marks }: MarkedTextProps) {
  const look = TONES[tone];
  return (
    <p className={clsx("flex gap-2 rounded-r border-l-3 px-2 py-0.5", look.row)}>
      <span aria-hidden className="select-none text-ink-muted">
        {look.sign}
      </span>
      <span>
        <span className="sr-only select-none">{look.spoken}</span>
        {segmentLine(text.length, [], marks).map((segment) => (
          <span key={segment.start} className={segment.isMarked ? look.mark : undefined}>
            <VisibleText text={text.slice(segment.start, segment.end)} />
          </span>
        ))}
      </span>
    </p>
  );
}
