"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { fileRenameQuery } from "@/lib/queries/file-rename";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";

interface FileRenameLineProps {
  path: string;
  /** The version that added this path or deleted it. */
  version: NumberedVersion;
  /** The version before it. */
  previous: NumberedVersion;
}

/** The file's other path, linked to its history there. Renders nothing if the file wasn't renamed. */
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
      ({rename.similarity}%)
    </span>
  );
}
