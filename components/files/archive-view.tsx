"use client";

import { ErrorState } from "@/components/ui/error-state";
import type { ListedFile } from "@/lib/skills/documents/archive-listing";
import { formatBytes } from "@/lib/skills/format-bytes";
import { formatCount } from "@/lib/skills/format-count";
import { archives } from "@/lib/worker/asks";
import { FileNote } from "./file-note";
import { HexView } from "./hex-view";
import { ReadingSkeleton } from "./reading";
import { RowChunks } from "./row-chunks";
import { useAnswer } from "./use-answer";
import { VisibleText } from "./visible-text";

/** The list of files in an archive. If the archive is damaged, the error and its bytes. */
export function ArchiveView({ bundleKey, path }: { bundleKey: string; path: string }) {
  const listing = useAnswer(archives.ask(bundleKey, path));
  if (listing.status === "waiting") return <ReadingSkeleton />;
  if (listing.status === "failed")
    return (
      <>
        <div className="p-4">
          <ErrorState title="Couldn’t list this archive" error={listing.error} />
        </div>
        <HexView bundleKey={bundleKey} path={path} />
      </>
    );
  const { files, isCut, source } = listing.value;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <>
      <section aria-label={`Files in ${path}`} className="py-2 font-mono text-xs">
        <RowChunks
          count={files.length}
          renderRow={(index) => files[index] && <ListedRow key={index} file={files[index]} />}
        />
      </section>
      <FileNote>
        {isCut && "Only part of this archive is listed. "}
        {formatCount(files.length)} {files.length === 1 ? "file" : "files"}, {formatBytes(total)} unpacked.{" "}
        {SOURCES[source]}
      </FileNote>
    </>
  );
}

const SOURCES = {
  directory: "Listed from the archive’s directory; nothing was unpacked.",
  headers: "Listed from the headers inside the archive; nothing was kept.",
};

function ListedRow({ file: { path, target, executable, size } }: { file: ListedFile }) {
  return (
    <p className="flex min-h-6 items-center gap-4 px-4 hover:bg-hover">
      <span className="wrap-anywhere min-w-0 flex-1">
        <VisibleText text={target === null ? path : `${path} → ${target}`} />
      </span>
      {executable && <span className="text-ink-faint">executable</span>}
      <span className="w-20 shrink-0 text-right text-ink-muted tabular-nums">{formatBytes(size)}</span>
    </p>
  );
}
