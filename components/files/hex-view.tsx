"use client";

import { ErrorState } from "@/components/ui/error-state";
import { ScrollX } from "@/components/ui/scroll-x";
import { Skeleton } from "@/components/ui/skeleton";
import { formatBytes } from "@/lib/skills/format-bytes";
import { bytes } from "@/lib/worker/asks";
import { formatHexRow, HEX_ROW_BYTES } from "./hex-row";
import { RowChunks } from "./row-chunks";
import { useAnswer } from "./use-answer";

/** Enough to read by eye. The download has the rest. */
const MAX_SHOWN_BYTES = 1_000_000;

/** A file that isn't text, byte by byte. */
export function HexView({ bundleKey, path }: { bundleKey: string; path: string }) {
  const answer = useAnswer(bytes.ask(bundleKey, path));
  if (answer.status === "waiting") return <Skeleton className="m-4 h-40" />;
  if (answer.status === "failed")
    return (
      <div className="p-4">
        <ErrorState title="Couldn’t read this file" error={answer.error} />
      </div>
    );
  const shown = new Uint8Array(answer.value, 0, Math.min(answer.value.byteLength, MAX_SHOWN_BYTES));
  return (
    <>
      <ScrollX label={`Bytes of ${path}`} className="py-2 font-mono text-xs leading-5">
        <RowChunks
          count={Math.ceil(shown.length / HEX_ROW_BYTES)}
          renderRow={(index) => {
            const row = formatHexRow(shown, index);
            return (
              <div key={index} className="flex h-5 min-w-fit gap-6 whitespace-pre px-4">
                <span className="text-ink-faint">{row.offset}</span>
                <span>{row.hex}</span>
                <span className="text-ink-muted">{row.text}</span>
              </div>
            );
          }}
        />
      </ScrollX>
      {shown.length < answer.value.byteLength && (
        <p className="border-t px-4 py-2 text-ink-muted text-sm">
          Showing the first {formatBytes(shown.length)} of {formatBytes(answer.value.byteLength)}. Download
          the file to see the rest.
        </p>
      )}
    </>
  );
}
