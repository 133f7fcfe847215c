"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorState } from "@/components/ui/error-state";
import { Progress } from "@/components/ui/progress";
import type { useDelete } from "@/lib/queries/use-delete";
import { DELETED_KEPT_DAYS } from "@/lib/skills/limits";

interface DeleteStepsProps {
  deleting: ReturnType<typeof useDelete>;
  action: string;
  /** What still has to be done before it may start. */
  isHeldBack?: boolean;
  onStart: (keepsCopies: boolean) => void;
  onClose: () => void;
}

const PERCENT = 100;

/** The end of a question about deleting: the copy that is kept, the button, and each step while it runs. */
export function DeleteSteps({ deleting, action, isHeldBack = false, onStart, onClose }: DeleteStepsProps) {
  const [keepsCopies, setKeepsCopies] = useState(true);
  const labelId = useId();
  const { isRunning, doneSteps, allSteps, error } = deleting;
  return (
    <div className="space-y-4">
      {error && <ErrorState title={stoppedAt(doneSteps, allSteps)} error={error} />}
      {isRunning ? (
        <div className="space-y-2">
          <p className="text-ink-muted text-sm tabular-nums">
            {doneSteps} of {allSteps} deleted
          </p>
          <Progress label="Deleting" percent={(PERCENT * doneSteps) / Math.max(allSteps, 1)} />
        </div>
      ) : (
        <div className="flex items-start gap-2.5 text-sm">
          <span className="flex h-5 items-center">
            <Checkbox
              label={`Keep a copy for ${DELETED_KEPT_DAYS} days`}
              checked={keepsCopies}
              onChange={setKeepsCopies}
            />
          </span>
          <span id={labelId}>
            Keep a copy for {DELETED_KEPT_DAYS} days.{" "}
            <span className="text-ink-muted">
              “Recently deleted” can publish it again, byte for byte. Without, it is gone for good.
            </span>
          </span>
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {isRunning ? (
          <Button onClick={deleting.stop}>Stop</Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="danger" disabled={isHeldBack} onClick={() => onStart(keepsCopies)}>
              {doneSteps > 0 ? "Go on" : action}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function stoppedAt(doneSteps: number, allSteps: number): string {
  if (doneSteps === 0) return "It was not deleted";
  return `It stopped after ${doneSteps} of ${allSteps}`;
}
