"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { fileRenameQuery } from "@/lib/queries/file-rename";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";

interface FileRenameLineProps {
  path: string;
  /** The version in which a file appeared at this path or was gone from it, and the one before. */
  version: NumberedVersion;
  previous: NumberedVersion;
}

/** The path that a file had before or has now, linked to its history there; nothing when it was not renamed. */
export function FileRenameLine({ path, version, previous }: FileRenameLineProps) {
  const { data: rename } = useQuery(fileRenameQuery(path, { version, previous }));
  if (!rename) return null;
  const other = rename.to === path ? rename.from : rename.to;
  return (
    <span className="wrap-anywhere relative z-10 min-w-0 text-ink-muted">
      {rename.to === path ? "renamed from " : "renamed to "}
      <Link
        href={pagePaths.history(version.skillId, other)}
        className="rounded font-mono text-accent text-xs hover:underline"
      >
        {other}
      </Link>{" "}
      ({rename.similarity} %)
    </span>
  );
}
