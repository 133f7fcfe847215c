"use client";

import { Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { UnknownOutcome } from "@/lib/queries/publish-or-find";
import type { Review } from "@/lib/queries/review";
import { type OnPublished, usePublish } from "@/lib/queries/use-publish";
import { ApiError } from "@/lib/skills/api/api-error";
import type { Skill } from "@/lib/skills/api/wire";
import { MAX_NOTE_CHARACTERS } from "@/lib/skills/limits";
import type { SkillChoices } from "./drop-choices";
import { KeptField } from "./kept-field";
import { PublishKey } from "./publish-key";
import { SendingBar } from "./sending-bar";
import { ShellLines } from "./shell-lines";
import { StickyBar } from "./sticky-bar";
import { uploadOf } from "./upload-of";

interface PublishBarProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
  isReady: boolean;
  /** Whether the draft has the same files as the latest version. */
  isUnchanged: boolean;
  suggestionCount: number;
  onChoose: (change: Partial<SkillChoices>) => void;
  onPublished: OnPublished;
  onDiscard: (() => void) | null;
}

/** The note and the button that publishes a draft. Always in view. */
export function PublishBar(props: PublishBarProps) {
  const { review, choices, isReady, isUnchanged, onChoose, onPublished, onDiscard } = props;
  const publish = usePublish({ onPublished });
  if (publish.isSending)
    return (
      <StickyBar>
        <SendingBar progress={publish.progress} isLooking={publish.isLooking} onCancel={publish.cancel} />
      </StickyBar>
    );
  const action = actionName(review.target, { isUnchanged, error: publish.error });
  const send = () => publish.send(uploadOf(review, choices));
  return (
    <StickyBar>
      {publish.error && <PublishFailure error={publish.error} />}
      <KeptField
        label="What changed and why? (optional)"
        kept={choices.note}
        maxLength={MAX_NOTE_CHARACTERS}
        onKeep={(note) => onChoose({ note })}
        aside={
          <JumpToChecks problemCount={review.check.problems.length} suggestionCount={props.suggestionCount} />
        }
      >
        <Button
          variant={isUnchanged ? "secondary" : "primary"}
          size="lg"
          className="min-w-44 max-sm:flex-1"
          disabled={!isReady}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={send}
        >
          <Upload aria-hidden />
          {action}
        </Button>
        {isReady && <PublishKey action={action} onPublish={send} />}
        <ShellLines review={review} choices={choices} />
        {onDiscard && (
          <Button variant="quiet" size="lg" className="max-sm:px-3" onClick={onDiscard}>
            Discard
          </Button>
        )}
      </KeptField>
    </StickyBar>
  );
}

function PublishFailure({ error }: { error: Error }) {
  if (isOvertaken(error)) return null;
  const title = error instanceof UnknownOutcome ? "It may have been published" : "It wasn’t published";
  return <ErrorState title={title} error={error} />;
}

interface JumpProps {
  problemCount: number;
  suggestionCount: number;
}

/** Counts the findings and scrolls to them: they may be far from this bar. */
function JumpToChecks({ problemCount, suggestionCount }: JumpProps) {
  const [count, noun, place] =
    problemCount > 0
      ? [problemCount, "problem", "Anthropic’s API"]
      : [suggestionCount, "suggestion", "Checks"];
  if (count === 0) return null;
  const show = () =>
    document.querySelector(`section[aria-label="${place}"]`)?.scrollIntoView({ behavior: "smooth" });
  return (
    <button type="button" onClick={show} className="rounded text-ink-muted hover:text-ink hover:underline">
      {count === 1 ? `1 ${noun}` : `${count} ${noun}s`}
    </button>
  );
}

/** Refused because the latest version has changed, which the page shows above. */
function isOvertaken(error: Error): boolean {
  return error instanceof ApiError && error.status === 412;
}

function actionName(
  target: Skill | null,
  { isUnchanged, error }: { isUnchanged: boolean; error: Error | null },
): string {
  if (error instanceof UnknownOutcome) return "Check again";
  if (error && !isOvertaken(error)) return "Try again";
  if (isUnchanged) return "Publish anyway";
  return target ? "Publish this version" : "Publish this skill";
}
