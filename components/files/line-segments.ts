import type { ColumnSpan } from "@/lib/skills/compare/diff-words";
import type { LineColours } from "@/lib/worker/colour-lines";

/** A run of characters with the same colour and mark. */
export interface Segment {
  start: number;
  end: number;
  className: string;
  isMarked: boolean;
}

interface ColouredSpan extends ColumnSpan {
  className: string;
}

const SPAN_NUMBERS = 3;

/** The coloured spans of one line (0-based). */
export function coloursOfLine(colours: LineColours | null, line: number): ColouredSpan[] {
  if (!colours) return [];
  const spans: ColouredSpan[] = [];
  const { classNames, lineStarts, spans: packed } = colours;
  for (let index = lineStarts[line] ?? 0; index < (lineStarts[line + 1] ?? 0); index++) {
    const at = index * SPAN_NUMBERS;
    const [start, end, name] = [packed[at] ?? 0, packed[at + 1] ?? 0, packed[at + 2] ?? 0];
    spans.push({ start, end, className: classNames[name] ?? "" });
  }
  return spans;
}

/** Splits a line where its colour or its mark changes. Both inputs must ascend without overlaps. */
export function segmentLine(length: number, coloured: ColouredSpan[], marks: ColumnSpan[]): Segment[] {
  if (length === 0) return [];
  if (coloured.length + marks.length === 0)
    return [{ start: 0, end: length, className: "", isMarked: false }];
  const cuts = new Set([0, length]);
  for (const { start, end } of [...coloured, ...marks])
    cuts.add(Math.min(start, length)).add(Math.min(end, length));
  const colourAt = spanFinder(coloured);
  const markAt = spanFinder(marks);
  const columns = [...cuts].sort((a, b) => a - b);
  return columns.slice(0, -1).map((start, index) => ({
    start,
    end: columns[index + 1] ?? length,
    className: colourAt(start)?.className ?? "",
    isMarked: markAt(start) !== undefined,
  }));
}

/** Finds the span that covers a column. The columns must ascend, so that the spans are walked once. */
function spanFinder<Span extends ColumnSpan>(spans: Span[]): (column: number) => Span | undefined {
  let next = 0;
  return (column) => {
    let span = spans[next];
    while (span && span.end <= column) span = spans[++next];
    return span && span.start <= column ? span : undefined;
  };
}
