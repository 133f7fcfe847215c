"use client";

import { GitCompareArrows } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { PublicationLine } from "./publication-line";
import { VersionMenu } from "./version-menu";
import { VersionReason } from "./version-reason";

export const VERSION_ROW_HEIGHT = 64;

interface VersionRowProps {
  version: SeriesVersion;
  previous: SeriesVersion | null;
  isLatest: boolean;
  isTicked: boolean;
  onTick: () => void;
  onDelete: () => void;
}

export function VersionRow({ version, previous, isLatest, isTicked, onTick, onDelete }: VersionRowProps) {
  const { skillId, number } = version;
  return (
    <article className="pressable relative flex h-full items-center gap-3 border-t px-2 hover:bg-hover">
      <span className="relative z-10 flex">
        <Checkbox label={`Select v${number}`} checked={isTicked} onChange={onTick} />
      </span>
      <Link
        href={pagePaths.version(skillId, version.version)}
        className="w-11 shrink-0 rounded font-semibold tabular-nums before:absolute before:inset-0 before:content-['']"
      >
        v{number}
      </Link>
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2 text-sm">
          {isLatest && <Badge tone="accent">Latest</Badge>}
          <span className="truncate">
            <VersionReason version={version} />
          </span>
        </p>
        <p className="truncate text-ink-muted text-xs leading-5">
          <PublicationLine version={version} />
        </p>
      </div>
      <span className="relative z-10 hidden items-center gap-1 font-mono text-ink-faint text-xs lg:flex">
        <span className="max-w-36 truncate">{version.version}</span>
        <CopyButton text={version.version} label={`Copy the id of v${number}`} />
      </span>
      {previous && (
        <Link
          href={pagePaths.compare(skillId, previous.version, version.version)}
          aria-label={`Compare with previous version of v${number}`}
          className={`relative z-10 ${buttonLook({ variant: "quiet", size: "sm" })}`}
        >
          <GitCompareArrows aria-hidden />
          <span className="max-md:hidden">Compare with previous</span>
        </Link>
      )}
      <span className="relative z-10 flex">
        <VersionMenu version={version} isLatest={isLatest} onDelete={onDelete} />
      </span>
    </article>
  );
}
