"use client";

import { Segmented } from "@/components/ui/segmented";
import type { Draft } from "@/lib/queries/draft";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { formatBytes } from "@/lib/skills/format-bytes";
import { LeftOut } from "./left-out";
import type { Target } from "./use-target";

interface DraftSummaryProps {
  draft: Draft;
  check: BundleCheck;
  target: Target;
}

export function DraftSummary({ draft, check, target }: DraftSummaryProps) {
  const total = draft.entries.reduce((sum, entry) => sum + entry.size, 0);
  return (
    <section aria-label="What was dropped" className="rounded-lg border bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="font-semibold text-lg">
            {check.name ?? check.wrapper ?? "A folder without a name"}
          </h2>
          {check.description && (
            <p className="wrap-anywhere mt-1 max-w-prose text-ink-muted">{check.description}</p>
          )}
          <p className="mt-2 text-ink-faint text-xs tabular-nums">
            {draft.entries.length} {draft.entries.length === 1 ? "file" : "files"} · {formatBytes(total)}
          </p>
        </div>
        <TargetChoice target={target} />
      </div>
      {draft.leftOut.length > 0 && <LeftOut paths={draft.leftOut} />}
    </section>
  );
}

function TargetChoice({ target }: { target: Target }) {
  if (target.isLooking) return <p className="text-ink-faint text-sm">Looking for a skill of this name…</p>;
  if (target.error)
    return (
      <p role="alert" className="max-w-xs text-deleted text-sm">
        {target.error.message}
      </p>
    );
  if (!target.suggested) return <p className="text-ink-muted text-sm">It will be a new skill.</p>;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Segmented
        label="Publish as"
        value={target.chosen ? "version" : "skill"}
        choices={[
          { value: "version", label: "New version" },
          { value: "skill", label: "New skill" },
        ]}
        onChange={(choice) => target.setNew(choice === "skill")}
      />
      <p className="text-ink-muted text-sm">
        {target.chosen ? (
          <>
            of <strong className="font-medium text-ink">{target.suggested.title}</strong>
          </>
        ) : (
          "beside the one that has this name"
        )}
      </p>
    </div>
  );
}
