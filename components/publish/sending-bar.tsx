"use client";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { UploadProgress } from "@/lib/queries/send-form";
import { formatBytes } from "@/lib/skills/format-bytes";

interface SendingBarProps {
  progress: UploadProgress;
  /** Which upload this is, if there are several. */
  what?: string;
  /** Whether the response was lost and the version is being looked up. */
  isLooking?: boolean;
  onCancel: () => void;
}

/** How many bytes of an upload have been sent, with a cancel button. */
export function SendingBar({ progress, what, isLooking = false, onCancel }: SendingBarProps) {
  const { sentBytes, totalBytes } = progress;
  const percent = totalBytes === 0 ? null : Math.round((100 * sentBytes) / totalBytes);
  return (
    <section aria-label="Publishing" className="flex items-center gap-4 min-h-16">
      <div className="min-w-0 flex-1 space-y-2">
        <p className="wrap-anywhere text-ink-muted text-sm tabular-nums">
          {what && `${what} · `}
          {isLooking ? "No response. Looking for the version…" : textOf(progress, percent)}
        </p>
        <Progress label="Upload" percent={isLooking ? null : percent} />
      </div>
      <Button onClick={onCancel}>{isLooking ? "Stop" : "Cancel"}</Button>
    </section>
  );
}

function textOf({ sentBytes, totalBytes }: UploadProgress, percent: number | null): string {
  if (percent === null) return "Starting…";
  if (percent === 100) return "Sent. Waiting for the server…";
  return `Sending ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)}`;
}
