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
  /** Whether the required confirmation has been typed. */
  isConfirmed?: boolean;
  onStart: (keepsCopies: boolean) => void;
  onClose: () => void;
}

const PERCENT = 100;

/** The end of a deletion dialog: whether to keep a copy, the buttons, and the progress while it runs. */
export function DeleteSteps({ deleting, action, isConfirmed = true, onStart, onClose }: DeleteStepsProps) {
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
              You can restore it byte for byte from “Recently deleted”. Without a copy, it can’t be restored.
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
            <Button variant="danger" disabled={!isConfirmed} onClick={() => onStart(keepsCopies)}>
              {doneSteps > 0 ? "Continue" : action}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function stoppedAt(doneSteps: number, allSteps: number): string {
  if (doneSteps === 0) return "The deletion failed";
  return `Stopped after ${doneSteps} of ${allSteps}`;
}
