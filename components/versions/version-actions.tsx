"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { DeleteVersions } from "./delete-versions";
import { VersionMenu } from "./version-menu";

interface VersionActionsProps {
  version: SeriesVersion;
  /** All versions of the skill, newest first. */
  versions: SeriesVersion[];
}

/** Rolls back to this page's version, or deletes it. */
export function VersionActions({ version, versions }: VersionActionsProps) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <VersionMenu version={version} isLatest={version === versions[0]} onDelete={() => setIsAsking(true)} />
      {isAsking && (
        <DeleteVersions
          skillId={version.skillId}
          versionsToDelete={[version]}
          versions={versions}
          onClose={() => setIsAsking(false)}
          onDeleted={() => router.replace(pagePaths.skill(version.skillId))}
        />
      )}
    </>
  );
}
