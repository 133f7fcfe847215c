"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useAnswer } from "@/components/files/use-answer";
import { Button, buttonLook } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { useRollBack } from "@/lib/queries/use-roll-back";
import { versionFilesQuery } from "@/lib/queries/version-files";
import { pagePaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { PUBLISHED_UNVERIFIED } from "@/lib/skills/api/records-wire";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { MAX_NOTE_CHARACTERS } from "@/lib/skills/limits";
import { folderDiffs } from "@/lib/worker/asks";
import { sayRollBack } from "./say-roll-back";

interface RollBackFormProps {
  old: SeriesVersion;
  newest: SeriesVersion;
  rollBack: ReturnType<typeof useRollBack>;
}

/** One sentence of what comes back and what is dropped, why, and the one button. */
export function RollBackForm({ old, newest, rollBack }: RollBackFormProps) {
  const [note, setNote] = useState("");
  const base = useQuery(versionFilesQuery(newest.skillId, newest.version));
  const head = useQuery(versionFilesQuery(old.skillId, old.version));
  const diff = useAnswer(base.data && head.data ? folderDiffs.ask(base.data.key, head.data.key) : null);
  const files = diff.status === "ready" ? diff.value : null;
  const isSame = old === newest || files?.every((file) => file.status === "unchanged");
  return (
    <section aria-label="Roll back" className="mb-6 max-w-3xl rounded-lg border bg-surface p-4 sm:p-5">
      <p className="min-h-[2lh] text-ink-muted">{sayRollBack(old, newest, files)}</p>
      {rollBack.error && (
        <div className="mt-4">
          {isPublished(rollBack.error) ? (
            <ErrorState title="Rolled back, but not verified" error={rollBack.error}>
              <Link href={pagePaths.skill(old.skillId)} className={buttonLook({ size: "sm" })}>
                All versions
              </Link>
            </ErrorState>
          ) : (
            <ErrorState title="It was not rolled back" error={rollBack.error} />
          )}
        </div>
      )}
      {old !== newest && (
        <form
          className="mt-4 flex flex-wrap gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const { skillId, version } = old;
            rollBack.mutate({ skillId, version, baseVersion: newest.version, note });
          }}
        >
          <input
            aria-label="Why (optional)"
            placeholder="Why (optional; kept with the version)"
            value={note}
            maxLength={MAX_NOTE_CHARACTERS}
            onChange={(event) => setNote(event.target.value)}
            className="h-10 min-w-0 flex-1 basis-72 rounded-md border bg-surface px-3 text-sm shadow-raised placeholder:text-ink-faint"
          />
          <Button
            type="submit"
            size="lg"
            variant={isSame ? "secondary" : "primary"}
            disabled={files === null || rollBack.isPending}
          >
            <History aria-hidden />
            {rollBack.isPending ? "Rolling back…" : `Roll back to v${old.number}${isSame ? " anyway" : ""}`}
          </Button>
        </form>
      )}
    </section>
  );
}

function isPublished(error: Error): boolean {
  return error instanceof ApiError && error.status === PUBLISHED_UNVERIFIED;
}
