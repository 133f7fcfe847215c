"use client";

import { useQuery } from "@tanstack/react-query";
import { FileClock, FileX } from "lucide-react";
import Link from "next/link";
import { FileViewer } from "@/components/files/file-viewer";
import { buttonLook } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { versionFilesQuery } from "@/lib/queries/version-files";
import { pagePaths } from "@/lib/skills/api/addresses";

interface VersionFileProps {
  skillId: string;
  version: string;
  path: string;
}

export function VersionFile({ skillId, version, path }: VersionFileProps) {
  const files = useQuery(versionFilesQuery(skillId, version));
  // The tree beside it shows the error.
  if (files.isError) return <div />;
  if (!files.data) return <Skeleton className="h-96 rounded-lg opacity-50" />;
  const entry = files.data.entries.find((candidate) => candidate.path === path);
  if (!entry)
    return (
      <div className="rounded-lg border bg-surface">
        <EmptyState icon={<FileX />} title="No such file">
          This version has no file at <code className="wrap-anywhere font-mono text-sm">{path}</code>.
        </EmptyState>
      </div>
    );
  return (
    <FileViewer
      key={entry.path}
      bundleKey={files.data.key}
      entry={entry}
      actions={
        <Link
          href={pagePaths.history(skillId, entry.path)}
          aria-label={`History of ${entry.path}`}
          className={buttonLook({ variant: "quiet", size: "icon" })}
        >
          <FileClock aria-hidden />
        </Link>
      }
      renderFileLink={({ path: target, hash, children }) => (
        <Link href={{ pathname: pagePaths.file(skillId, version, target), hash }}>{children}</Link>
      )}
    />
  );
}
