"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import { VisibleText } from "@/components/files/visible-text";
import { Button, buttonLook } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { useRestoreDeleted } from "@/lib/queries/deleted";
import { ownPaths, pagePaths } from "@/lib/skills/api/addresses";
import type { DeletedVersion } from "@/lib/skills/api/records-wire";
import { formatBytes } from "@/lib/skills/format-bytes";

export const DELETED_ROW_HEIGHT = 76;

export function DeletedRow({ deleted }: { deleted: DeletedVersion }) {
  const restore = useRestoreDeleted();
  const { error } = restore;
  return (
    <article className="flex h-full items-center gap-3 border-t px-2">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-baseline gap-2">
          <span className="truncate font-medium">
            <VisibleText text={deleted.skillTitle} />
          </span>
          <span className="truncate font-mono text-ink-faint text-xs">{deleted.version}</span>
        </p>
        {error ? (
          <p role="alert" title={error.message} className="line-clamp-2 text-deleted text-xs leading-5">
            {error.message}
          </p>
        ) : (
          <p className="truncate text-ink-muted text-xs leading-5">
            deleted <RelativeTime iso={deleted.deletedAt} /> by {deleted.author} · published{" "}
            <RelativeTime iso={deleted.createdAt} /> · {formatBytes(deleted.size)}
          </p>
        )}
      </div>
      <a
        href={ownPaths.deletedContent(deleted.id)}
        download
        aria-label={`Download the copy of ${deleted.skillTitle} ${deleted.version}`}
        className={buttonLook({ variant: "quiet", size: "icon" })}
      >
        <Download aria-hidden />
      </a>
      {deleted.published ? (
        <Link
          href={pagePaths.version(deleted.published.skillId, deleted.published.version)}
          aria-label="View restored version"
          className={buttonLook({ size: "sm" })}
        >
          <span>
            View<span className="max-md:hidden"> restored version</span>
          </span>
        </Link>
      ) : (
        <Button size="sm" disabled={restore.isPending} onClick={() => restore.mutate(deleted.id)}>
          {restore.isPending ? "Restoring…" : "Restore"}
        </Button>
      )}
    </article>
  );
}
