"use client";

import { useQuery } from "@tanstack/react-query";
import { GitPullRequestArrow } from "lucide-react";
import { VisibleText } from "@/components/files/visible-text";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { useSeries } from "@/lib/queries/series";
import { versionFilesQuery } from "@/lib/queries/version-files";
import { BothChanges } from "./both-changes";
import { sayConflict } from "./say-conflict";

interface VersionConflictProps {
  skillId: string;
  draftKey: string;
  /** The latest version when the draft was first shown; null for none. */
  followed: string | null;
  /** The latest version now; null if every version was deleted. */
  newest: string | null;
  onFollow: () => void;
  onDiscard: (() => void) | null;
}

/** Shown when the latest version changed after a draft was dropped: who changed it, how to continue, and both sides' changes. */
export function VersionConflict(props: VersionConflictProps) {
  const { skillId, draftKey, followed, newest, onFollow, onDiscard } = props;
  const { versions } = useSeries(skillId);
  const base = versions?.find((version) => version.version === followed) ?? null;
  const theirs = versions?.find((version) => version.version === newest) ?? null;
  const since = versions?.filter((version) => version.number > (base?.number ?? 0)) ?? [];
  const baseFiles = useQuery({ ...versionFilesQuery(skillId, followed ?? ""), enabled: base !== null });
  const theirFiles = useQuery({ ...versionFilesQuery(skillId, newest ?? ""), enabled: theirs !== null });
  return (
    <section aria-label="Version conflict" className="rounded-lg border border-warned/50">
      <header className="rounded-t-lg border-warned/50 border-b bg-warned-wash px-4 py-3 sm:px-5">
        <h2 className="flex items-center gap-2 font-semibold">
          <GitPullRequestArrow aria-hidden className="size-4 shrink-0 text-warned" />
          {sayConflict({ followed, newest, versions })}
        </h2>
        <ul className="mt-1 text-ink-muted text-sm">
          {since.map((version) => (
            <li key={version.version}>
              v{version.number} · {version.publication?.author ?? "author unknown"} ·{" "}
              <RelativeTime iso={version.createdAt} />
              {version.publication?.note && (
                <>
                  {" "}
                  · <VisibleText text={version.publication.note} />
                </>
              )}
            </li>
          ))}
        </ul>
      </header>
      <div className="px-4 pb-4 sm:px-5">
        <div className="mt-4 flex flex-wrap items-center gap-2">
          <Button variant="primary" onClick={onFollow}>
            {theirs ? `Continue from v${theirs.number}` : "Continue"}
          </Button>
          {onDiscard && (
            <Button variant="quiet" onClick={onDiscard}>
              Discard this draft
            </Button>
          )}
          <p className="text-ink-muted text-sm">
            {newest === null
              ? "Your folder will become the next version."
              : `Compares your folder with ${theirs ? `v${theirs.number}` : "the latest version"}. Publishing removes files that aren’t in your folder.`}
          </p>
        </div>
        {base && theirs && baseFiles.data && theirFiles.data && (
          <BothChanges
            base={{ key: baseFiles.data.key, number: base.number }}
            theirs={{ key: theirFiles.data.key, number: theirs.number }}
            draftKey={draftKey}
          />
        )}
      </div>
    </section>
  );
}
