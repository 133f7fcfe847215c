"use client";

import { History } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { WindowedList } from "@/components/ui/windowed-list";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { DeleteVersions } from "./delete-versions";
import { TickedBar } from "./ticked-bar";
import { VERSION_ROW_HEIGHT, VersionRow } from "./version-row";
import { TimelineSkeleton } from "./version-timeline-skeleton";

interface VersionTimelineProps {
  skillId: string;
  /** Newest first; null until loaded. */
  versions: SeriesVersion[] | null;
}

type TimelineItem = { day: string } | { version: SeriesVersion; previous: SeriesVersion | null };

const DAY_HEIGHT = 44;
const dayFormat = new Intl.DateTimeFormat("en", { dateStyle: "full" });

export function VersionTimeline({ skillId, versions }: VersionTimelineProps) {
  const [ticked, setTicked] = useState<string[]>([]);
  const [versionsToDelete, setVersionsToDelete] = useState<SeriesVersion[]>([]);
  if (versions === null) return <TimelineSkeleton />;
  if (versions.length === 0)
    return (
      <EmptyState icon={<History />} title="No versions left">
        Drop the skill’s folder here to publish it again, or restore a version from{" "}
        <Link href={pagePaths.deleted} className="text-accent underline">
          Recently deleted
        </Link>
        .
      </EmptyState>
    );

  function toggle(version: string) {
    setTicked((before) =>
      before.includes(version) ? before.filter((other) => other !== version) : [...before, version],
    );
  }

  const tickedVersions = versions.filter((version) => ticked.includes(version.version));
  return (
    <section aria-label="Versions">
      <WindowedList
        label="Versions, newest first"
        items={groupByDay(versions)}
        rowHeight={(item) => ("day" in item ? DAY_HEIGHT : VERSION_ROW_HEIGHT)}
        keyOf={(item) => ("day" in item ? item.day : item.version.id)}
        renderRow={(item) =>
          "day" in item ? (
            <h2 className="pt-4 font-medium text-ink-muted text-sm">{item.day}</h2>
          ) : (
            <VersionRow
              version={item.version}
              previous={item.previous}
              isLatest={item.version === versions[0]}
              isTicked={ticked.includes(item.version.version)}
              onTick={() => toggle(item.version.version)}
              onDelete={() => setVersionsToDelete([item.version])}
            />
          )
        }
      />
      <TickedBar
        skillId={skillId}
        ticked={tickedVersions}
        onClear={() => setTicked([])}
        onDelete={() => setVersionsToDelete(tickedVersions)}
      />
      {versionsToDelete.length > 0 && (
        <DeleteVersions
          skillId={skillId}
          versionsToDelete={versionsToDelete}
          versions={versions}
          onClose={() => setVersionsToDelete([])}
          onDeleted={() => {
            setVersionsToDelete([]);
            setTicked([]);
          }}
        />
      )}
    </section>
  );
}

function groupByDay(versions: SeriesVersion[]): TimelineItem[] {
  let lastDay = "";
  return versions.flatMap((version, index) => {
    const day = dayFormat.format(new Date(version.createdAt));
    const row = { version, previous: versions[index + 1] ?? null };
    if (day === lastDay) return [row];
    lastDay = day;
    return [{ day }, row];
  });
}
