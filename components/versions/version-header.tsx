"use client";

import { clsx } from "clsx";
import { Download, GitCompareArrows } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { useTabTitle } from "@/components/ui/use-tab-title";
import { apiPaths, pagePaths } from "@/lib/skills/api/addresses";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { PublicationLine } from "./publication-line";
import { SkillCrumbs } from "./skill-crumbs";
import { useVersionInSeries } from "./use-version-in-series";
import { VersionActions } from "./version-actions";
import { VersionReason } from "./version-reason";
import { VersionSnippets } from "./version-snippets";

interface VersionHeaderProps {
  skillId: string;
  version: string;
  details: SkillVersion | null;
}

export function VersionHeader({ skillId, version, details }: VersionHeaderProps) {
  const { versions, current, previous, isLatest } = useVersionInSeries(skillId, version);
  useTabTitle(details && current && `${details.name} v${current.number}`);
  return (
    <>
      <SkillCrumbs skillId={skillId} />
      <header className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 max-md:basis-full">
          <h1 className="flex min-h-8 flex-wrap items-center gap-x-2.5 font-semibold text-2xl tracking-tight">
            {details ? details.name : <Skeleton className="h-6 w-44" />}
            {current && <span className="text-ink-faint tabular-nums">v{current.number}</span>}
            {isLatest && <Badge tone="accent">Latest</Badge>}
          </h1>
          <p className="mt-0.5 min-h-5 text-ink-muted text-sm">
            {current ? (
              <PublicationLine version={current} />
            ) : (
              details && <RelativeTime iso={details.createdAt} />
            )}
          </p>
          <p className="wrap-anywhere mt-1 min-h-5 max-w-prose whitespace-pre-line text-sm">
            {current && <VersionReason version={current} />}
          </p>
        </div>
        {/* The link that loads last is placed where it moves nothing: first in the right-aligned row on desktop, last in the left-aligned row on a phone. */}
        <div className="flex flex-wrap gap-2">
          {previous && (
            <Link
              href={pagePaths.compare(skillId, previous.version, version)}
              className={clsx(buttonLook(), "max-md:order-last")}
            >
              <GitCompareArrows aria-hidden />
              <span>
                <span className="max-md:sr-only">Compare with </span>v{previous.number}
              </span>
            </Link>
          )}
          {details && <VersionSnippets details={details} />}
          <a href={apiPaths.content(skillId, version)} download className={buttonLook()}>
            <Download aria-hidden />
            Download
          </a>
          <span className="flex h-8 min-w-7 items-center">
            {versions && current && <VersionActions version={current} versions={versions} />}
          </span>
        </div>
      </header>
    </>
  );
}
