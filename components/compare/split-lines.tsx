import type { Half } from "@/components/files/row-places";
import { ScrollX } from "@/components/ui/scroll-x";
import type { SplitRow } from "@/lib/skills/compare/diff-rows";
import { isPointedAt } from "./anchor-row";
import { DiffLine, type LineTone } from "./diff-line";
import { FoldedRows } from "./folded-rows";
import type { LinesProps } from "./unified-lines";
import { wordMarks } from "./word-marks";

const ANCHOR_SIDE = { base: "L", head: "R" } as const;

/** Wrapped halves share a row, which is as tall as the taller half. Unwrapped halves are two columns that scroll separately. */
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
      spot={drawing.spot}
      onReveal={onReveal}
      renderLine={(row, index) => (
        <div key={index} className="grid grid-cols-2 divide-x">
          <HalfRow row={row} side="base" isBeside {...drawing} />
          <HalfRow row={row} side="head" isBeside {...drawing} />
        </div>
      )}
    />
  );
}

function Column({ side, rows, onReveal, ...drawing }: LinesProps<SplitRow> & { side: Half }) {
  return (
    <ScrollX label={side === "base" ? "Older" : "Newer"} className="min-w-0">
      <div data-half={side} className="min-w-fit">
        <FoldedRows
          rows={rows}
          spot={drawing.spot}
          onReveal={onReveal}
          renderLine={(row, index) => <HalfRow key={index} row={row} side={side} {...drawing} />}
        />
      </div>
    </ScrollX>
  );
}

interface HalfRowProps extends Omit<LinesProps<SplitRow>, "rows" | "onReveal"> {
  row: Extract<SplitRow, { kind: "pair" }>;
  side: Half;
  /** Whether the other half is in the same row. */
  isBeside?: boolean;
}

function HalfRow({ row, side, isBeside = false, sides, anchor, isWrapped, onPoint }: HalfRowProps) {
  const line = side === "base" ? row.baseLine : row.headLine;
  return (
    <DiffLine
      tone={toneOf(row, side, line)}
      half={isBeside ? side : undefined}
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

function toneOf(row: HalfRowProps["row"], side: Half, line: number | null): LineTone {
  if (line === null) return "absent";
  if (!row.changed) return "context";
  return side === "base" ? "deleted" : "added";
}
