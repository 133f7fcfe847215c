"use client";

import { GitCompareArrows } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";

export const VERSION_ROW_HEIGHT = 56;

interface VersionRowProps {
  version: NumberedVersion;
  previous: NumberedVersion | null;
  isLatest: boolean;
  isTicked: boolean;
  onTick: () => void;
}

export function VersionRow({ version, previous, isLatest, isTicked, onTick }: VersionRowProps) {
  const { skillId, number } = version;
  return (
    <article className="pressable relative flex h-full items-center gap-3 rounded-md border-t px-2 hover:bg-hover">
      <span className="relative z-10 flex">
        <Checkbox label={`Tick v${number} to compare`} checked={isTicked} onChange={onTick} />
      </span>
      <Link
        href={pagePaths.version(skillId, version.version)}
        className="w-12 shrink-0 rounded font-semibold tabular-nums before:absolute before:inset-0 before:content-['']"
      >
        v{number}
      </Link>
      {isLatest && <Badge tone="accent">Latest</Badge>}
      <span className="text-ink-muted text-sm">
        <RelativeTime iso={version.createdAt} />
      </span>
      <span className="relative z-10 hidden min-w-0 items-center gap-1 font-mono text-ink-faint text-xs md:flex">
        <span className="truncate">{version.version}</span>
        <CopyButton text={version.version} label={`Copy the id of v${number}`} />
      </span>
      {previous && (
        <Link
          href={pagePaths.compare(skillId, previous.version, version.version)}
          aria-label={`Compare with previous version of v${number}`}
          className={`relative z-10 ml-auto ${buttonLook({ variant: "quiet", size: "sm" })}`}
        >
          <GitCompareArrows aria-hidden />
          <span className="max-sm:hidden">Compare with previous</span>
        </Link>
      )}
    </article>
  );
}
