"use client";

import { Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { MAX_NOTE_CHARACTERS } from "@/lib/skills/limits";
import { KeptField } from "./kept-field";
import { PublishKey } from "./publish-key";
import { SendingBar } from "./sending-bar";
import { StickyBar } from "./sticky-bar";
import type { usePublishSeveral } from "./use-publish-several";

interface SeveralBarProps {
  publishing: ReturnType<typeof usePublishSeveral>;
  /** Number of selected skills that are not published yet. */
  count: number;
  note: string;
  onNote: (note: string) => void;
  onSend: () => void;
  onDiscard: () => void;
  /** Called when the user confirms that everything selected is published. */
  onDone: () => void;
}

export function SeveralBar({ publishing, count, note, onNote, onSend, onDiscard, onDone }: SeveralBarProps) {
  const { isSending, isLooking, current, progress, outcomes, cancel } = publishing;
  if (isSending)
    return (
      <StickyBar>
        <SendingBar
          what={current ? `${current.name}, ${current.number} of ${current.count}` : undefined}
          progress={progress}
          isLooking={isLooking}
          onCancel={cancel}
        />
      </StickyBar>
    );
  if (outcomes.size > 0 && count === 0)
    return (
      <StickyBar>
        <Button variant="primary" size="lg" onClick={onDone}>
          Done
        </Button>
      </StickyBar>
    );
  const hasFailed = [...outcomes.values()].some((outcome) => "error" in outcome);
  const action = actionName(count, hasFailed);
  return (
    <StickyBar>
      <KeptField
        label="What changed and why? (optional, for each version)"
        kept={note}
        maxLength={MAX_NOTE_CHARACTERS}
        onKeep={onNote}
      >
        <Button
          variant="primary"
          size="lg"
          className="min-w-44 max-sm:flex-1"
          disabled={count === 0}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={onSend}
        >
          <Upload aria-hidden />
          {action}
        </Button>
        {count > 0 && <PublishKey action={action} onPublish={onSend} />}
        <Button variant="quiet" size="lg" onClick={onDiscard}>
          Discard
        </Button>
      </KeptField>
    </StickyBar>
  );
}

function actionName(count: number, hasFailed: boolean): string {
  const skills = count === 1 ? "1 skill" : `${count} skills`;
  return hasFailed ? `Try ${skills} again` : `Publish ${skills}`;
}
