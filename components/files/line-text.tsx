import { clsx } from "clsx";
import type { ColumnSpan } from "@/lib/skills/compare/diff-words";
import { formatCount } from "@/lib/skills/format-count";
import type { LineColours } from "@/lib/worker/colour-lines";
import { excerptLine, MAX_DRAWN_CHARACTERS } from "./excerpt-line";
import { coloursOfLine, type Segment, segmentLine } from "./line-segments";
import { VisibleText } from "./visible-text";

interface LineTextProps {
  text: string;
  /** 0-based line in `colours`. */
  line: number;
  colours: LineColours | null;
  marks?: ColumnSpan[];
  markClassName?: string;
}

const NO_MARKS: ColumnSpan[] = [];

/** One line of code in colour, with the changed words marked. Of a very long line, only excerpts are drawn. */
export function LineText({ text, line, colours, marks = NO_MARKS, markClassName }: LineTextProps) {
  if (text.length > MAX_DRAWN_CHARACTERS)
    return <Excerpts text={text} marks={marks} markClassName={markClassName} />;
  return (
    <>
      {segmentLine(text.length, coloursOfLine(colours, line), marks).map((segment) => (
        <Words key={segment.start} segment={segment} text={text} markClassName={markClassName} />
      ))}
      {"\n"}
    </>
  );
}

interface ExcerptsProps {
  text: string;
  marks: ColumnSpan[];
  markClassName: string | undefined;
}

function Excerpts({ text, marks, markClassName }: ExcerptsProps) {
  const segments = segmentLine(text.length, [], marks);
  const excerpts = excerptLine(text.length, marks);
  return (
    <>
      {excerpts.map((excerpt, index) => (
        <span key={excerpt.start}>
          <Omitted count={excerpt.start - (excerpts[index - 1]?.end ?? 0)} />
          {clip(segments, excerpt).map((segment) => (
            <Words key={segment.start} segment={segment} text={text} markClassName={markClassName} />
          ))}
        </span>
      ))}
      <Omitted count={text.length - (excerpts.at(-1)?.end ?? 0)} />
      {"\n"}
    </>
  );
}

function Omitted({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span data-length={count} className="select-none text-ink-faint">
      {" … "}
      {formatCount(count)} more {count === 1 ? "character" : "characters"} in this line{" … "}
    </span>
  );
}

function clip(segments: Segment[], { start, end }: ColumnSpan): Segment[] {
  return segments
    .filter((segment) => segment.end > start && segment.start < end)
    .map((segment) => ({
      ...segment,
      start: Math.max(start, segment.start),
      end: Math.min(end, segment.end),
    }));
}

interface WordsProps {
  segment: Segment;
  text: string;
  markClassName: string | undefined;
}

function Words({ segment: { start, end, className, isMarked }, text, markClassName }: WordsProps) {
  const words = <VisibleText text={text.slice(start, end)} />;
  if (!className && !isMarked) return words;
  return <span className={clsx(className, isMarked && ["rounded-xs", markClassName])}>{words}</span>;
}
