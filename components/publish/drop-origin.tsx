"use client";

import { History } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { KEPT_FOR_DAYS } from "./kept-drops";

interface DropOriginProps {
  droppedAt: string;
  onDiscard: () => void;
}

/** Shows that a draft is from an earlier visit, with a button to discard it. */
export function DropOrigin({ droppedAt, onDiscard }: DropOriginProps) {
  return (
    <section
      aria-label="Kept draft"
      className="flex items-center gap-3 rounded-lg border bg-sunken px-4 py-2 text-ink-muted text-sm"
    >
      <History aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1">
        Dropped <RelativeTime iso={droppedAt} />. This browser keeps it for {KEPT_FOR_DAYS} days, or until you
        publish or discard it.
      </p>
      <Button size="sm" variant="quiet" onClick={onDiscard}>
        Discard
      </Button>
    </section>
  );
}
