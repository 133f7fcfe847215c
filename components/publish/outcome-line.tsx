"use client";

import { CircleCheck, CircleX } from "lucide-react";
import Link from "next/link";
import { UnknownOutcome } from "@/lib/queries/publish-or-find";
import type { Published } from "@/lib/queries/publish-version";
import { useSeries } from "@/lib/queries/series";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { Outcome } from "./use-publish-several";

/** The result for one skill of several: its version, or why there is none. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  if ("published" in outcome) return <PublishedLine published={outcome.published} />;
  return (
    <p className="mt-1 flex gap-1.5 text-deleted text-sm">
      <CircleX aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="wrap-anywhere">
        {outcome.error instanceof UnknownOutcome ? "May have been published" : "Not published"}:{" "}
        {outcome.error.message}
      </span>
    </p>
  );
}

function PublishedLine({ published: { skillId, version } }: { published: Published }) {
  const { versions } = useSeries(skillId);
  const number = versions?.find((candidate) => candidate.version === version)?.number;
  return (
    <p className="mt-1 flex gap-1.5 text-added text-sm">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        Published as{" "}
        <Link
          href={version ? pagePaths.version(skillId, version) : pagePaths.skill(skillId)}
          className="underline"
        >
          {number ? `v${number}` : "a new version"}
        </Link>
      </span>
    </p>
  );
}
