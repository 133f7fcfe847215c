import { ScrollX } from "@/components/ui/scroll-x";
import type { SplitRow } from "@/lib/skills/compare/diff-rows";
import { isPointedAt } from "./anchor-row";
import { DiffLine, type LineTone } from "./diff-line";
import { FoldedRows } from "./folded-rows";
import type { LinesProps } from "./unified-lines";
import { wordMarks } from "./word-marks";

type Side = "base" | "head";

const ANCHOR_SIDE = { base: "L", head: "R" } as const;

/** Wrapped rows are as high as their higher half, so both halves share a row; unwrapped halves scroll apart. */
export function SplitLines({ rows, onReveal, ...drawing }: LinesProps<SplitRow>) {
  if (!drawing.isWrapped)
    return (
      <div className="grid grid-cols-2 divide-x">
        <Column side="base" rows={rows} onReveal={onReveal} {...drawing} />
        <Column side="head" rows={rows} onReveal={onReveal} {...drawing} />
      </div>
    );
  return (
    <FoldedRows
      rows={rows}
      anchor={drawing.anchor}
      onReveal={onReveal}
      renderLine={(row, index) => (
        <div key={index} className="grid grid-cols-2 divide-x">
          <Half row={row} side="base" {...drawing} />
          <Half row={row} side="head" {...drawing} />
        </div>
      )}
    />
  );
}

function Column({ side, rows, onReveal, ...drawing }: LinesProps<SplitRow> & { side: Side }) {
  return (
    <ScrollX label={side === "base" ? "Older" : "Newer"} className="min-w-0">
      <div className="min-w-fit">
        <FoldedRows
          rows={rows}
          anchor={drawing.anchor}
          onReveal={onReveal}
          renderLine={(row, index) => <Half key={index} row={row} side={side} {...drawing} />}
        />
      </div>
    </ScrollX>
  );
}

interface HalfProps extends Omit<LinesProps<SplitRow>, "rows" | "onReveal"> {
  row: Extract<SplitRow, { kind: "pair" }>;
  side: Side;
}

function Half({ row, side, sides, anchor, isWrapped, onPoint }: HalfProps) {
  const line = side === "base" ? row.baseLine : row.headLine;
  return (
    <DiffLine
      tone={toneOf(row, side, line)}
      numbers={[{ side: ANCHOR_SIDE[side], line }]}
      side={sides[side]}
      line={line}
      marks={row.changed ? wordMarks(sides, row.baseLine, row.headLine)[side] : []}
      isPointedAt={isPointedAt(anchor, ANCHOR_SIDE[side], line)}
      isWrapped={isWrapped}
      onPoint={onPoint}
    />
  );
}

function toneOf(row: HalfProps["row"], side: Side, line: number | null): LineTone {
  if (line === null) return "absent";
  if (!row.changed) return "context";
  return side === "base" ? "deleted" : "added";
}
