"use client";

import { ErrorState } from "@/components/ui/error-state";
import { formatBytes } from "@/lib/skills/format-bytes";
import { archives } from "@/lib/worker/asks";
import { FileNote } from "./file-note";
import { HexView } from "./hex-view";
import { ReadingSkeleton } from "./reading";
import { RowChunks } from "./row-chunks";
import { useAnswer } from "./use-answer";
import { VisibleText } from "./visible-text";

/** What a zip inside a skill lists; its bytes when it is not sound. */
export function ArchiveView({ bundleKey, path }: { bundleKey: string; path: string }) {
  const listing = useAnswer(archives.ask(bundleKey, path));
  if (listing.status === "waiting") return <ReadingSkeleton />;
  if (listing.status === "failed")
    return (
      <>
        <div className="p-4">
          <ErrorState title="This archive could not be listed" error={listing.error} />
        </div>
        <HexView bundleKey={bundleKey} path={path} />
      </>
    );
  const entries = listing.value;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    <>
      <section aria-label={`Files in ${path}`} className="py-2 font-mono text-xs">
        <RowChunks
          count={entries.length}
          renderRow={(index) => (
            <p key={index} className="flex min-h-6 items-center gap-4 px-4 hover:bg-hover">
              <span className="wrap-anywhere min-w-0 flex-1">
                <VisibleText text={entries[index]?.path ?? ""} />
              </span>
              {entries[index]?.executable && <span className="text-ink-faint">executable</span>}
              <span className="w-20 shrink-0 text-right text-ink-muted tabular-nums">
                {formatBytes(entries[index]?.size ?? 0)}
              </span>
            </p>
          )}
        />
      </section>
      <FileNote>
        {entries.length} {entries.length === 1 ? "file" : "files"}, {formatBytes(total)} unpacked. Listed from
        the archive’s directory; nothing was unpacked.
      </FileNote>
    </>
  );
}
