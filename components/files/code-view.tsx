"use client";

import { clsx } from "clsx";
import { useRef } from "react";
import { ScrollX } from "@/components/ui/scroll-x";
import { useIsPrinting } from "@/components/ui/use-is-printing";
import { colours } from "@/lib/worker/asks";
import { copiedRows } from "./copied-rows";
import { formatLineAnchor, useLineAnchor } from "./line-anchor";
import { LineNumber } from "./line-number";
import { LineText } from "./line-text";
import { RowChunks } from "./row-chunks";
import { ROWS_START, rowAt } from "./row-places";
import { useAnswer } from "./use-answer";
import { useCopiedText } from "./use-copied-text";

interface CodeViewProps {
  bundleKey: string;
  path: string;
  text: string;
  isWrapped: boolean;
}

/** A text file with line numbers. Syntax colours load later, without moving the lines. */
export function CodeView({ bundleKey, path, text, ...props }: CodeViewProps) {
  // Paper can't scroll, so printed lines wrap.
  const isWrapped = useIsPrinting() || props.isWrapped;
  const answer = useAnswer(colours.ask(bundleKey, path));
  const anchor = useLineAnchor();
  const coloured = answer.status === "ready" ? answer.value : null;
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();

  const region = useRef<HTMLDivElement>(null);
  useCopiedText(region, ({ startContainer, startOffset, endContainer, endOffset }) => {
    const from = rowAt(startContainer, startOffset, null);
    const to = rowAt(endContainer, endOffset, null);
    const end = { row: lines.length - 1, column: Number.POSITIVE_INFINITY };
    return copiedRows(
      (row) => lines[row] ?? null,
      from ?? ROWS_START,
      to && to.row < lines.length ? to : end,
    );
  });

  return (
    <div className="relative">
      {answer.status === "failed" && <NotColoured reason={answer.error.message} />}
      <ScrollX label={`Content of ${path}`} className="py-2 font-mono text-xs leading-5">
        <div ref={region} className={isWrapped ? "" : "min-w-fit"}>
          <RowChunks
            count={lines.length}
            target={
              anchor && { index: Math.min(anchor.first, lines.length) - 1, jump: formatLineAnchor(anchor) }
            }
            renderRow={(index) => (
              <div
                key={index}
                className={clsx(
                  "flex min-h-5",
                  anchor && anchor.first <= index + 1 && index + 1 <= anchor.last && "bg-warned-wash",
                )}
              >
                <LineNumber side="L" line={index + 1} className="sticky left-0 w-14 bg-surface pr-3" />
                <code
                  className={clsx(
                    "pr-4 pl-2",
                    isWrapped ? "wrap-anywhere min-w-0 whitespace-pre-wrap" : "whitespace-pre",
                  )}
                >
                  <LineText text={lines[index] ?? ""} line={index} colours={coloured} />
                </code>
              </div>
            )}
          />
        </div>
      </ScrollX>
    </div>
  );
}

/** Overlaid, so that no line moves when it appears. */
function NotColoured({ reason }: { reason: string }) {
  return (
    <p
      role="note"
      className="pointer-events-none absolute top-1 right-2 z-10 max-w-full rounded-md border bg-surface px-2 py-0.5 text-ink-muted text-xs"
    >
      No syntax colours. {reason}
    </p>
  );
}
