"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter, useSelectedLayoutSegments } from "next/navigation";
import { FileIcon } from "@/components/files/file-icon";
import { FileTreeView } from "@/components/files/file-tree-view";
import { FindInBundle } from "@/components/files/find-in-bundle";
import { formatLineAnchor, type LineAnchor, pointAt } from "@/components/files/line-anchor";
import { FILES, useCommands } from "@/components/ui/commands";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useCommand } from "@/components/ui/use-command";
import { versionFilesQuery } from "@/lib/queries/version-files";
import { pagePaths } from "@/lib/skills/api/addresses";
import { compareTreeOrder } from "@/lib/skills/compare/compare-folders";
import { decodePath } from "@/lib/skills/decode-path";
import { formatBytes } from "@/lib/skills/format-bytes";

export function VersionFileTree({ skillId, version }: { skillId: string; version: string }) {
  const files = useQuery(versionFilesQuery(skillId, version));
  const router = useRouter();
  const [section, path] = useSelectedLayoutSegments();
  const selectedPath = section === "files" ? decodePath(path ?? "") : "SKILL.md";
  const paths = orderedPaths(files.data?.entries ?? []);
  const open = (path: string) => router.push(pagePaths.file(skillId, version, path), { scroll: false });
  function openLine(path: string, line: number) {
    const anchor: LineAnchor = { side: "L", first: line, last: line };
    // Stepping through matches in the same file adds no history entries.
    if (path === selectedPath && section === "files") pointAt(anchor);
    else
      router.push(`${pagePaths.file(skillId, version, path)}${formatLineAnchor(anchor)}`, { scroll: false });
  }
  function step(by: 1 | -1) {
    const path = paths[paths.indexOf(selectedPath) + by];
    if (path !== undefined) open(path);
  }
  useCommand({ keys: "j,]", what: "Next file", run: () => step(1) });
  useCommand({ keys: "k,[", what: "Previous file", run: () => step(-1) });
  useCommands(
    FILES,
    paths.map((path) => ({ what: path, run: () => open(path) })),
  );
  if (files.isError)
    return <ErrorState title="Couldn’t load the files" error={files.error} onRetry={() => files.refetch()} />;
  const entries = files.data?.entries ?? [];
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  return (
    <div className="min-w-0 self-start print:max-h-none max-lg:max-h-75 max-lg:overflow-y-auto max-lg:rounded-lg max-lg:border max-lg:bg-surface max-lg:p-2 lg:sticky lg:top-[calc(var(--header-height)+1.5rem)] lg:max-h-[calc(100dvh-var(--header-height)-3rem)] lg:-mx-1 lg:overflow-y-auto lg:px-1">
      <p className="mb-2 h-5 px-2 text-ink-faint text-xs leading-5 tabular-nums">
        {files.data && `${entries.length} ${entries.length === 1 ? "file" : "files"} · ${formatBytes(total)}`}
      </p>
      {files.data ? (
        <FindInBundle
          bundleKey={files.data.key}
          label="Find in this version"
          hasOthers={entries.length > 1}
          onOpenLine={openLine}
          renderLineLink={({ path: found, line, className, children }) => (
            <Link
              href={{ pathname: pagePaths.file(skillId, version, found), hash: `L${line}` }}
              scroll={false}
              className={className}
            >
              {children}
            </Link>
          )}
        >
          <FileTreeView
            label="Files"
            files={entries}
            selectedPath={selectedPath}
            renderFile={(entry, name, rowClassName) => (
              <Link
                href={pagePaths.file(skillId, version, entry.path)}
                aria-current={entry.path === selectedPath ? "page" : undefined}
                scroll={false}
                className={rowClassName}
              >
                <FileIcon path={entry.path} />
                <span className="truncate">{name}</span>
              </Link>
            )}
          />
        </FindInBundle>
      ) : (
        <TreeSkeleton />
      )}
    </div>
  );
}

function orderedPaths(entries: { path: string }[]): string[] {
  return entries.map((entry) => entry.path).sort(compareTreeOrder);
}

const ROWS = ["w-24", "w-36", "w-28", "w-40", "w-32"];

function TreeSkeleton() {
  return (
    <div aria-busy className="space-y-3 px-2 py-1">
      <span className="sr-only">Loading the files</span>
      {ROWS.map((width) => (
        <Skeleton key={width} className={`h-3 ${width}`} />
      ))}
    </div>
  );
}
