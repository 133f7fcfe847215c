"use client";

import { clsx } from "clsx";
import { Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { Published } from "@/lib/queries/publish-version";
import type { Review } from "@/lib/queries/review";
import { usePublish } from "@/lib/queries/use-publish";
import type { Skill } from "@/lib/skills/api/wire";
import type { SkillChoices } from "./drop-choices";
import { publicationOf } from "./publication-of";
import { SendingBar } from "./sending-bar";

interface PublishBarProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
  isReady: boolean;
  /** The newest version has the same files. */
  isUnchanged: boolean;
  onChoose: (change: Partial<SkillChoices>) => void;
  onPublished: (published: Published) => void;
  onDiscard: (() => void) | null;
}

const FIELD =
  "h-10 w-full rounded-md border bg-surface px-3 text-sm shadow-raised placeholder:text-ink-faint";

export function PublishBar(props: PublishBarProps) {
  const { review, choices, isReady, isUnchanged, onChoose, onPublished, onDiscard } = props;
  const { target } = review;
  const publish = usePublish({ onPublished });
  if (publish.isSending)
    return <SendingBar progress={publish.progress} isLooking={publish.isLooking} onCancel={publish.cancel} />;

  const send = () => publish.send(publicationOf(review, choices));
  return (
    <>
      {publish.error && <PublishFailure error={publish.error} onLookAgain={publish.lookAgain} />}
      <div className="flex flex-wrap items-center gap-2">
        {!target && (
          <input
            aria-label="Title (optional)"
            placeholder="Title (optional; the name is taken without one)"
            value={choices.title}
            onChange={(event) => onChoose({ title: event.target.value })}
            className={clsx(FIELD, "sm:w-80")}
          />
        )}
        <input
          aria-label="Why (optional)"
          placeholder="Why (optional; kept with the version)"
          value={choices.note}
          onChange={(event) => onChoose({ note: event.target.value })}
          className={clsx(FIELD, "sm:w-80")}
        />
        {isUnchanged && (
          <p className="mr-2 font-medium">Nothing changed: the newest version has the same files.</p>
        )}
        <Button variant={isUnchanged ? "secondary" : "primary"} size="lg" disabled={!isReady} onClick={send}>
          <Upload aria-hidden />
          {publish.error ? "Try again" : actionName(target, isUnchanged)}
        </Button>
        {onDiscard && (
          <Button variant="quiet" size="lg" onClick={onDiscard}>
            Discard
          </Button>
        )}
      </div>
    </>
  );
}

interface PublishFailureProps {
  error: Error;
  onLookAgain: (() => void) | null;
}

function PublishFailure({ error, onLookAgain }: PublishFailureProps) {
  if (!onLookAgain) return <ErrorState title="It was not published" error={error} />;
  return (
    <ErrorState title="It may have been published" error={error}>
      <Button size="sm" onClick={onLookAgain}>
        Look again
      </Button>
    </ErrorState>
  );
}

function actionName(target: Skill | null, isUnchanged: boolean): string {
  if (isUnchanged) return "Publish anyway";
  return target ? "Publish this version" : "Publish this skill";
}
