"use client";

import { Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { Review } from "@/lib/queries/review";
import { type OnPublished, usePublish } from "@/lib/queries/use-publish";
import { ApiError } from "@/lib/skills/api/api-error";
import type { Skill } from "@/lib/skills/api/wire";
import type { SkillChoices } from "./drop-choices";
import { KeptField } from "./kept-field";
import { publicationOf } from "./publication-of";
import { SendingBar } from "./sending-bar";
import { ShellLines } from "./shell-lines";

interface PublishBarProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
  isReady: boolean;
  /** The newest version has the same files. */
  isUnchanged: boolean;
  onChoose: (change: Partial<SkillChoices>) => void;
  onPublished: OnPublished;
  onDiscard: (() => void) | null;
}

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
          <KeptField
            label="Title (optional)"
            placeholder="Title (optional; the name is taken without one)"
            kept={choices.title}
            onKeep={(title) => onChoose({ title })}
          />
        )}
        <KeptField
          label="Why (optional)"
          placeholder="Why (optional; kept with the version)"
          kept={choices.note}
          onKeep={(note) => onChoose({ note })}
        />
        <Button
          variant={isUnchanged ? "secondary" : "primary"}
          size="lg"
          className="min-w-44"
          disabled={!isReady}
          onClick={send}
        >
          <Upload aria-hidden />
          {publish.error && !isOvertaken(publish.error) ? "Try again" : actionName(target, isUnchanged)}
        </Button>
        <ShellLines review={review} choices={choices} />
        {onDiscard && (
          <Button variant="quiet" size="lg" onClick={onDiscard}>
            Discard
          </Button>
        )}
      </div>
      {/* Below the buttons: it comes when the versions are compared, and must not push one from under a hand. */}
      {isUnchanged && <p className="font-medium">Nothing changed: the newest version has the same files.</p>}
    </>
  );
}

interface PublishFailureProps {
  error: Error;
  onLookAgain: (() => void) | null;
}

function PublishFailure({ error, onLookAgain }: PublishFailureProps) {
  if (isOvertaken(error)) return null;
  if (!onLookAgain) return <ErrorState title="It was not published" error={error} />;
  return (
    <ErrorState title="It may have been published" error={error}>
      <Button size="sm" onClick={onLookAgain}>
        Look again
      </Button>
    </ErrorState>
  );
}

/** Refused for a version that came in between, which the page shows by then. */
function isOvertaken(error: Error): boolean {
  return error instanceof ApiError && error.status === 412;
}

function actionName(target: Skill | null, isUnchanged: boolean): string {
  if (isUnchanged) return "Publish anyway";
  return target ? "Publish this version" : "Publish this skill";
}
