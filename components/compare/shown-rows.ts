import type { RowText } from "@/components/files/copied-rows";
import type { Half } from "@/components/files/row-places";
import { type DiffRow, type SplitRow, splitRows, unifiedRows } from "@/lib/skills/compare/diff-rows";
import { lineAt } from "@/lib/skills/compare/packed-text";
import type { TextDiff } from "@/lib/worker/send-diff";
import { CONTEXT_LINES, lastShown } from "./shown-diffs";

/** The code in the rows of a diff as last shown, or as it would be shown if it hasn't been drawn. */
export function shownCode(
  diff: TextDiff,
  layout: "split" | "unified",
  half: Half | null,
): { count: number; textOf: RowText } {
  const shown = lastShown(diff) ?? { layout, options: { contextLines: CONTEXT_LINES, revealed: [] } };
  const counts = { base: diff.base.lines.count, head: diff.head.lines.count };
  const rows =
    shown.layout === "split"
      ? splitRows(diff.changes, counts, shown.options)
      : unifiedRows(diff.changes, counts, shown.options);
  return {
    count: rows.count,
    textOf: (index) => {
      const row = rows.at(index);
      return row ? codeOf(diff, row, half ?? "head") : null;
    },
  };
}

function codeOf({ base, head }: TextDiff, row: DiffRow | SplitRow, half: Half): string | null {
  if (row.kind === "gap") return null;
  if (row.kind === "deleted") return lineAt(base.lines, row.baseLine - 1);
  if (row.kind === "context" || row.kind === "added") return lineAt(head.lines, row.headLine - 1);
  const line = half === "base" ? row.baseLine : row.headLine;
  return line === null ? null : lineAt(half === "base" ? base.lines : head.lines, line - 1);
}
