"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useState } from "react";
import { useAnswer } from "@/components/files/use-answer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { useRollBack } from "@/lib/queries/use-roll-back";
import { versionFilesQuery } from "@/lib/queries/version-files";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { MAX_NOTE_CHARACTERS } from "@/lib/skills/limits";
import { folderDiffs } from "@/lib/worker/asks";
import { sayRollBack } from "./say-roll-back";

interface RollBackFormProps {
  old: SeriesVersion;
  newest: SeriesVersion;
  rollBack: ReturnType<typeof useRollBack>;
}

/** What rolling back does, a field for the reason, and the button. */
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
          <ErrorState title="It wasn’t rolled back" error={rollBack.error} />
        </div>
      )}
      {old !== newest && (
        <form
          className="mt-4 flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const { skillId, version } = old;
            rollBack.mutate({ skillId, version, baseVersion: newest.version, note });
          }}
        >
          <label className="min-w-0 flex-1 basis-72 text-sm">
            <span className="mb-1 block text-ink-muted">Why? (optional)</span>
            <input
              value={note}
              maxLength={MAX_NOTE_CHARACTERS}
              onChange={(event) => setNote(event.target.value)}
              className="h-10 w-full rounded-md border bg-surface px-3 shadow-raised"
            />
          </label>
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
