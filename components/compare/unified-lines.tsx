import { clsx } from "clsx";
import type { LineAnchor } from "@/components/files/line-anchor";
import type { DiffRow } from "@/lib/skills/compare/diff-rows";
import type { RowList } from "@/lib/skills/compare/row-list";
import { isPointedAt } from "./anchor-row";
import { DiffLine, type DiffSides } from "./diff-line";
import { FoldedRows } from "./folded-rows";
import type { LineRange } from "./gap-row";
import type { Spot } from "./spot";
import { wordMarks } from "./word-marks";

/** The props that both layouts share. */
export interface LinesProps<Row> {
  rows: RowList<Row>;
  sides: DiffSides;
  isWrapped: boolean;
  anchor: LineAnchor | null;
  spot: Spot | null;
  onPoint: () => void;
  onReveal: (range: LineRange) => void;
}

export function UnifiedLines({ rows, onReveal, ...drawing }: LinesProps<DiffRow>) {
  return (
    <div className={clsx(!drawing.isWrapped && "min-w-fit")}>
      <FoldedRows
        rows={rows}
        spot={drawing.spot}
        onReveal={onReveal}
        renderLine={(row, index) => <UnifiedLine key={index} row={row} {...drawing} />}
      />
    </div>
  );
}

interface UnifiedLineProps extends Omit<LinesProps<DiffRow>, "rows" | "onReveal"> {
  row: Exclude<DiffRow, { kind: "gap" }>;
}

function UnifiedLine({ row, sides, anchor, isWrapped, onPoint }: UnifiedLineProps) {
  if (row.kind === "deleted")
    return (
      <DiffLine
        tone="deleted"
        numbers={[
          { side: "L", line: row.baseLine },
          { side: "R", line: null },
        ]}
        side={sides.base}
        line={row.baseLine}
        marks={wordMarks(sides, row.baseLine, row.pairedHeadLine).base}
        isPointedAt={isPointedAt(anchor, "L", row.baseLine)}
        isWrapped={isWrapped}
        onPoint={onPoint}
      />
    );
  const baseLine = row.kind === "context" ? row.baseLine : null;
  return (
    <DiffLine
      tone={row.kind}
      numbers={[
        { side: "L", line: baseLine },
        { side: "R", line: row.headLine },
      ]}
      side={sides.head}
      line={row.headLine}
      marks={row.kind === "added" ? wordMarks(sides, row.pairedBaseLine, row.headLine).head : []}
      isPointedAt={isPointedAt(anchor, "R", row.headLine) || isPointedAt(anchor, "L", baseLine)}
      isWrapped={isWrapped}
      onPoint={onPoint}
    />
  );
}
