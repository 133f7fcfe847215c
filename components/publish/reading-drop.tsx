import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount } from "@/lib/skills/format-count";
import type { useHeldDrop } from "./use-held-drop";

/** Shown while a drop is read, with progress and a cancel button for large folders. */
export function ReadingDrop({ reading }: Pick<ReturnType<typeof useHeldDrop>, "reading">) {
  return (
    <div className="relative">
      <Skeleton className="h-80 rounded-2xl opacity-50" />
      <p role="status" className="sr-only">
        Reading what was dropped…
      </p>
      {reading && reading.count > 0 && (
        <div className="absolute inset-0 flex flex-col items-center justify-center gap-3 text-ink-muted">
          <p className="tabular-nums">
            {formatCount(reading.count)} {reading.count === 1 ? "file" : "files"} read so far
          </p>
          <Button onClick={reading.cancel}>Cancel</Button>
        </div>
      )}
    </div>
  );
}
