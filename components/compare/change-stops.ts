import type { LineAnchor } from "@/components/files/line-anchor";
import type { LineChange } from "@/lib/skills/compare/diff-lines";

/** Where "next change" halts: a changed line, or with a null anchor a file as a whole. */
export interface ChangeStop {
  path: string;
  anchor: LineAnchor | null;
}

/**
 * The change after (or before) a line of one file; from the file's top when there is no line. Null when the file has
 * no more of them in this direction.
 */
export function changeBeside(
  changes: LineChange[],
  anchor: LineAnchor | null,
  step: 1 | -1,
): LineChange | null {
  if (anchor === null) return (step === 1 && changes[0]) || null;
  const lineOf = (change: LineChange) => 1 + (anchor.side === "L" ? change.baseStart : change.headStart);
  if (step === 1) return changes.find((change) => lineOf(change) > anchor.first) ?? null;
  return changes.findLast((change) => lineOf(change) < anchor.first) ?? null;
}

/** The line that stands for a change: its first new one, or the first deleted one where nothing is new. */
export function anchorOf({ baseStart, headStart, headEnd }: LineChange): LineAnchor {
  const line = headEnd > headStart ? headStart + 1 : baseStart + 1;
  return { side: headEnd > headStart ? "R" : "L", first: line, last: line };
}
