import type { LineAnchor } from "@/components/files/line-anchor";
import type { LineChange } from "@/lib/skills/compare/diff-lines";

/** Where "next change" stops: at a changed line, or at a whole file if the anchor is null. */
export interface ChangeStop {
  path: string;
  anchor: LineAnchor | null;
}

/**
 * The change after (or before) a line of one file. A null anchor is the top of the file. Returns null if there is no change in
 * this direction.
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

/** The first added line of a change, or its first deleted line if it adds none. */
export function anchorOf({ baseStart, headStart, headEnd }: LineChange): LineAnchor {
  const line = headEnd > headStart ? headStart + 1 : baseStart + 1;
  return { side: headEnd > headStart ? "R" : "L", first: line, last: line };
}
