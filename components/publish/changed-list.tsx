"use client";

import { clsx } from "clsx";
import { ChangeCount } from "@/components/compare/change-count";
import { StatusMark } from "@/components/compare/status-mark";
import { useAnswer } from "@/components/files/use-answer";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/skeleton";
import { folderDiffs, lineCounts } from "@/lib/worker/asks";

interface ChangedListProps {
  title: string;
  baseKey: string;
  headKey: string;
  /** Paths that the other side changed. */
  others: string[];
  selectedPath: string | null;
  onSelect: (path: string) => void;
}

/** The files that one side changed. Files changed by both sides are marked. */
export function ChangedList(props: ChangedListProps) {
  const { title, baseKey, headKey, others, selectedPath, onSelect } = props;
  const diff = useAnswer(folderDiffs.ask(baseKey, headKey));
  const counts = useAnswer(lineCounts.ask(baseKey, headKey));
  const files = diff.status === "ready" ? diff.value.filter((file) => file.status !== "unchanged") : null;
  return (
    <section aria-label={title} className="min-w-0 rounded-lg border bg-surface">
      <h3 className="border-b px-3 py-2 font-medium text-sm">{title}</h3>
      {files === null && <Skeleton className="m-3 h-4 w-40" />}
      {files?.length === 0 && <p className="px-3 py-2 text-ink-muted text-sm">Nothing changed.</p>}
      <ul className="max-h-64 overflow-y-auto p-1">
        {files?.map((file) => {
          const count = counts.status === "ready" ? counts.value[file.path] : undefined;
          return (
            <li key={file.path}>
              <button
                type="button"
                aria-current={file.path === selectedPath ? "true" : undefined}
                onClick={() => onSelect(file.path)}
                className={clsx(
                  "flex w-full items-center gap-2 rounded px-2 py-1.5 text-left text-sm hover:bg-hover",
                  file.path === selectedPath && "bg-hover",
                )}
              >
                <StatusMark status={file.status} />
                <span className="min-w-0 flex-1 truncate">{file.path}</span>
                {others.includes(file.path) && <Badge tone="warned">both</Badge>}
                {count && <ChangeCount counts={count} />}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
