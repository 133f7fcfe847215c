"use client";

import { useLayoutEffect, useState } from "react";
import type { LineAnchor } from "@/components/files/line-anchor";
import { ScrollX } from "@/components/ui/scroll-x";
import { useIsPrinting } from "@/components/ui/use-is-printing";
import { type RowOptions, splitRows, unifiedRows } from "@/lib/skills/compare/diff-rows";
import { foldContext } from "@/lib/skills/compare/fold-context";
import type { LineColours } from "@/lib/worker/colour-lines";
import type { TextDiff } from "@/lib/worker/send-diff";
import { revealAnchor } from "./anchor-row";
import type { LineRange } from "./gap-row";
import { describeEndings } from "./line-endings";
import { movedFrom, movedTo } from "./moved-places";
import { CONTEXT_LINES, rememberShown } from "./shown-diffs";
import { SplitLines } from "./split-lines";
import type { Spot } from "./spot";
import { UnifiedLines } from "./unified-lines";

interface LineDiffProps {
  diff: TextDiff;
  path: string;
  layout: "split" | "unified";
  isWrapped: boolean;
  /** Whether unchanged lines are shown too. */
  isWhole: boolean;
  baseColours: LineColours | null;
  headColours: LineColours | null;
  anchor: LineAnchor | null;
  spot: Spot | null;
  onPoint: () => void;
}

/** The lines of one changed file. Folded context unfolds in place. */
export function LineDiff(props: LineDiffProps) {
  const { diff, path, layout, isWhole, baseColours, headColours, anchor, spot, onPoint } = props;
  // Paper can't scroll, so printed lines wrap.
  const isWrapped = useIsPrinting() || props.isWrapped;
  const [opened, setOpened] = useState<LineRange[]>([]);
  const counts = { base: diff.base.lines.count, head: diff.head.lines.count };
  const folded: RowOptions = {
    contextLines: isWhole ? Number.POSITIVE_INFINITY : CONTEXT_LINES,
    revealed: opened,
  };
  const gaps = foldContext(diff.changes, counts.head, folded).filter((section) => section.kind === "gap");
  const revealed = [...revealAnchor(gaps, anchor), ...revealAnchor(gaps, spot?.anchor ?? null)];
  const options = { ...folded, revealed: [...opened, ...revealed] };
  useLayoutEffect(() => rememberShown(diff, { layout, options }));
  const sides = {
    base: { lines: diff.base.lines, colours: baseColours, moved: movedTo(diff.moved) },
    head: { lines: diff.head.lines, colours: headColours, moved: movedFrom(diff.moved) },
  };
  const drawing = {
    sides,
    isWrapped,
    anchor,
    spot,
    onPoint,
    onReveal: (range: LineRange) => setOpened([...opened, range]),
  };
  const endings = describeEndings(diff.base, diff.head);

  return (
    <ScrollX label={`Changes in ${path}`} className="rounded-b-lg font-mono text-xs leading-5">
      {layout === "split" ? (
        <SplitLines {...drawing} rows={splitRows(diff.changes, counts, options)} />
      ) : (
        <UnifiedLines {...drawing} rows={unifiedRows(diff.changes, counts, options)} />
      )}
      {endings && <p className="border-t px-4 py-1.5 font-sans text-ink-muted">{endings}</p>}
    </ScrollX>
  );
}
