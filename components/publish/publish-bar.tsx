"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Progress } from "@/components/ui/progress";
import type { Draft } from "@/lib/queries/draft";
import { usePublish } from "@/lib/queries/use-publish";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { Skill } from "@/lib/skills/api/wire";
import { formatBytes } from "@/lib/skills/format-bytes";

interface PublishBarProps {
  draft: Draft;
  target: Skill | null;
  isReady: boolean;
  /** The newest version has the same files. */
  isUnchanged: boolean;
  onDiscard: () => void;
}

export function PublishBar({ draft, target, isReady, isUnchanged, onDiscard }: PublishBarProps) {
  const router = useRouter();
  const [title, setTitle] = useState("");
  const publish = usePublish({
    onPublished: ({ skillId, version }) => {
      onDiscard();
      router.push(version ? pagePaths.version(skillId, version) : pagePaths.skill(skillId));
    },
  });

  if (publish.isSending) {
    const { sentBytes, totalBytes } = publish.progress;
    const percent = totalBytes === 0 ? null : Math.round((100 * sentBytes) / totalBytes);
    return (
      <section aria-label="Publishing" className="flex items-center gap-4 rounded-lg border bg-surface p-4">
        <div className="flex-1 space-y-2">
          <p className="text-ink-muted text-sm tabular-nums">
            {percent === 100
              ? "Sent. Waiting for the answer…"
              : `Sending ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)}`}
          </p>
          <Progress label="Upload" percent={percent} />
        </div>
        <Button onClick={publish.cancel}>Cancel</Button>
      </section>
    );
  }

  return (
    <>
      {publish.error && <ErrorState title="It was not published" error={publish.error} />}
      <div className="flex flex-wrap items-center gap-2">
        {!target && (
          <input
            aria-label="Title (optional)"
            placeholder="Title (optional; the name is taken without one)"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            className="h-10 w-full rounded-md border bg-surface px-3 text-sm shadow-raised placeholder:text-ink-faint sm:w-96"
          />
        )}
        {isUnchanged && (
          <p className="mr-2 font-medium">Nothing changed: the newest version has the same files.</p>
        )}
        <Button
          variant={isUnchanged ? "secondary" : "primary"}
          size="lg"
          disabled={!isReady}
          onClick={() => publish.send({ skillId: target?.id ?? null, title, files: draft.files })}
        >
          <Upload aria-hidden />
          {publish.error ? "Try again" : actionName(target, isUnchanged)}
        </Button>
        <Button variant="quiet" size="lg" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </>
  );
}

function actionName(target: Skill | null, isUnchanged: boolean): string {
  if (isUnchanged) return "Publish anyway";
  return target ? "Publish this version" : "Publish this skill";
}
