"use client";

import { Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeptField } from "./kept-field";
import { SendingBar } from "./sending-bar";
import type { usePublishSeveral } from "./use-publish-several";

interface SeveralBarProps {
  publishing: ReturnType<typeof usePublishSeveral>;
  /** Skills that are ticked and not published yet. */
  count: number;
  note: string;
  onNote: (note: string) => void;
  onSend: () => void;
  onDiscard: () => void;
}

export function SeveralBar({ publishing, count, note, onNote, onSend, onDiscard }: SeveralBarProps) {
  const { isSending, current, progress, outcomes, cancel } = publishing;
  if (isSending)
    return (
      <div className="sticky bottom-0 border-t bg-canvas py-3">
        <SendingBar
          what={current ? `${current.name}, ${current.number} of ${current.count}` : undefined}
          progress={progress}
          onCancel={cancel}
        />
      </div>
    );
  const hasFailed = [...outcomes.values()].some((outcome) => "error" in outcome);
  const isOver = outcomes.size > 0 && count === 0;
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t bg-canvas py-3">
      {!isOver && (
        <>
          <KeptField
            label="Why (optional)"
            placeholder="Why (optional; kept with each version)"
            kept={note}
            onKeep={onNote}
          />
          <Button variant="primary" size="lg" disabled={count === 0} onClick={onSend}>
            <Upload aria-hidden />
            {actionName(count, hasFailed)}
          </Button>
        </>
      )}
      <Button variant={isOver ? "primary" : "quiet"} size="lg" onClick={onDiscard}>
        {isOver ? "Done" : "Discard"}
      </Button>
    </div>
  );
}

function actionName(count: number, hasFailed: boolean): string {
  const skills = count === 1 ? "1 skill" : `${count} skills`;
  return hasFailed ? `Try ${skills} again` : `Publish ${skills}`;
}
