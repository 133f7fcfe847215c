import type { RowOptions } from "@/lib/skills/compare/diff-rows";
import type { TextDiff } from "@/lib/worker/send-diff";

export const CONTEXT_LINES = 3;

/** How the rows of a diff are shown. */
interface Shown {
  layout: "split" | "unified";
  options: RowOptions;
}

const shownDiffs = new WeakMap<TextDiff, Shown>();

/** Remembers how a diff is shown, so that its undrawn rows can be copied. */
export function rememberShown(diff: TextDiff, shown: Shown): void {
  shownDiffs.set(diff, shown);
}

/** How a diff was last shown; undefined if it hasn't been drawn. */
export function lastShown(diff: TextDiff): Shown | undefined {
  return shownDiffs.get(diff);
}
