import { clsx } from "clsx";
import { LineNumber } from "@/components/files/line-number";
import { LineText } from "@/components/files/line-text";
import type { Half } from "@/components/files/row-places";
import type { ColumnSpan } from "@/lib/skills/compare/diff-words";
import { lineAt, type PackedLines } from "@/lib/skills/compare/packed-text";
import type { LineColours } from "@/lib/worker/colour-lines";
import { MovedMark } from "./moved-mark";
import type { MovedPlaces } from "./moved-places";

/** The text of one side, and its colours once they have loaded. */
interface DiffSide {
  lines: PackedLines;
  colours: LineColours | null;
  /** From a moved line to its line on the other side; both 1-based. */
  moved: MovedPlaces;
}

export interface DiffSides {
  base: DiffSide;
  head: DiffSide;
}

export type LineTone = "context" | "added" | "deleted" | "absent";

/** The sign between number and text is generated content, so it is never copied. */
const SIGN =
  "before:order-1 before:w-4 before:shrink-0 before:select-none before:text-center before:text-ink-muted [&>code]:order-2";

const TONES: Record<Exclude<LineTone, "absent">, { row: string; spoken: string; mark: string }> = {
  context: {
    row: "border-transparent before:content-[''] forced-colors:border-[Canvas]",
    spoken: "",
    mark: "",
  },
  added: {
    row: "border-added-edge bg-added-wash before:content-['+'_/_'']",
    spoken: "Added: ",
    mark: "bg-added-mark",
  },
  deleted: {
    row: "border-deleted-edge bg-deleted-wash before:content-['−'_/_'']",
    spoken: "Deleted: ",
    mark: "bg-deleted-mark",
  },
};

interface NumberColumn {
  side: "L" | "R";
  line: number | null;
}

interface DiffLineProps {
  tone: LineTone;
  /** Which half this is, if the row has two. */
  half?: Half;
  numbers: NumberColumn[];
  side: DiffSide;
  /** 1-based line of `side`; null for an empty half. */
  line: number | null;
  marks: ColumnSpan[];
  isWrapped: boolean;
  isPointedAt: boolean;
  onPoint: () => void;
}

export function DiffLine({
  tone,
  half,
  numbers,
  side,
  line,
  marks,
  isWrapped,
  isPointedAt,
  onPoint,
}: DiffLineProps) {
  if (tone === "absent") return <div data-half={half} className="min-h-5 select-none bg-sunken" />;
  const look = TONES[tone];
  const elsewhere = line === null || tone === "context" ? undefined : side.moved.get(line);
  return (
    <div
      data-half={half}
      className={clsx(
        "flex min-h-5 border-l-3",
        SIGN,
        look.row,
        elsewhere !== undefined && "border-dashed bg-renamed-wash!",
        isPointedAt &&
          "shadow-[inset_0_0_0_100vmax_var(--color-pointed)] forced-colors:outline-2 forced-colors:outline-[Highlight]",
      )}
    >
      {numbers.map((number) => (
        <LineNumber key={number.side} {...number} onPoint={onPoint} className="w-8 pr-1.5 sm:w-11 sm:pr-2" />
      ))}
      <code
        className={clsx(
          "pr-4",
          isWrapped ? "wrap-anywhere min-w-0 flex-1 whitespace-pre-wrap" : "whitespace-pre",
        )}
      >
        {look.spoken && (
          <span data-length={0} className="sr-only select-none">
            {look.spoken}
          </span>
        )}
        {elsewhere !== undefined && tone !== "context" && (
          <MovedMark tone={tone} elsewhere={elsewhere} onPoint={onPoint} />
        )}
        {line !== null && (
          <LineText
            text={lineAt(side.lines, line - 1)}
            line={line - 1}
            colours={side.colours}
            marks={marks}
            markClassName={look.mark}
          />
        )}
      </code>
    </div>
  );
}
