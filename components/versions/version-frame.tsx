"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { TokenCostFields } from "@/components/files/token-cost-fields";
import { versionFilesQuery } from "@/lib/queries/version-files";
import { versionQuery } from "@/lib/queries/versions";
import { pagePaths } from "@/lib/skills/api/addresses";
import { ReadFailure } from "./read-failure";
import { VersionChecks } from "./version-checks";
import { VersionFields } from "./version-fields";
import { VersionFileTree } from "./version-file-tree";
import { VersionHeader } from "./version-header";

interface VersionFrameProps {
  skillId: string;
  version: string;
  children: ReactNode;
}

/** A version's page around the open file. It stays mounted while files change. */
export function VersionFrame({ skillId, version, children }: VersionFrameProps) {
  const details = useQuery(versionQuery(skillId, version));
  const files = useQuery(versionFilesQuery(skillId, version));
  if (details.isError)
    return (
      <ReadFailure
        title="Couldn’t load this version"
        error={details.error}
        onRetry={() => details.refetch()}
        wayOut={{ label: "All versions of the skill", href: pagePaths.skill(skillId) }}
      />
    );
  return (
    <>
      <VersionHeader skillId={skillId} version={version} details={details.data ?? null} />
      <div className="grid items-start gap-6 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_17rem]">
        <VersionFileTree skillId={skillId} version={version} />
        {children}
        <aside aria-label="Details" className="lg:col-start-2 xl:col-start-3">
          <VersionFields details={details.data ?? null} />
          {files.data && (
            <section className="mt-4 rounded-lg border bg-surface px-4 py-3">
              <h2 className="mb-2 font-medium text-sm">Token cost</h2>
              <TokenCostFields bundleKey={files.data.key} />
            </section>
          )}
          {details.data && files.data && <VersionChecks details={details.data} bundleKey={files.data.key} />}
        </aside>
      </div>
    </>
  );
}
