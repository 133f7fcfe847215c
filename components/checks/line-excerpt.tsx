"use client";

import { clsx } from "clsx";
import { FileSearch } from "lucide-react";
import { LineText } from "@/components/files/line-text";
import { useAnswer } from "@/components/files/use-answer";
import { ScrollX } from "@/components/ui/scroll-x";
import { Skeleton } from "@/components/ui/skeleton";
import { texts } from "@/lib/worker/asks";

interface LineExcerptProps {
  bundleKey: string;
  path: string;
  /** 1-based. */
  line: number;
  onShow: (path: string, line: number) => void;
}

const LINES_AROUND = 2;

/** A line of a file with the lines around it. */
export function LineExcerpt({ bundleKey, path, line, onShow }: LineExcerptProps) {
  const content = useAnswer(texts.ask(bundleKey, path));
  if (content.status === "waiting") return <Skeleton className="mt-2 h-24 rounded-md" />;
  if (content.status === "failed") return <p className="mt-2 text-deleted">{content.error.message}</p>;
  if (content.value.kind === "binary") return null;
  const lines = content.value.text.split(/\r?\n/);
  const first = Math.max(1, line - LINES_AROUND);
  const shown = lines
    .slice(first - 1, line + LINES_AROUND)
    .map((text, index) => ({ text, at: first + index }));
  return (
    <div className="mt-2 rounded-md border bg-surface">
      <ScrollX label={`${path}, line ${line}`} className="py-1 font-mono text-xs leading-5">
        {shown.map(({ text, at }) => (
          <div key={at} className={clsx("flex", at === line && "bg-pointed")}>
            <span className="w-10 shrink-0 select-none pr-3 text-right text-ink-faint tabular-nums">
              {at}
            </span>
            <code className="wrap-anywhere min-w-0 whitespace-pre-wrap pr-3">
              <LineText text={text} line={at - 1} colours={null} />
            </code>
          </div>
        ))}
      </ScrollX>
      <button
        type="button"
        onClick={() => onShow(path, line)}
        className="pressable flex w-full items-center gap-1.5 rounded-b-md border-t px-3 py-1.5 text-left text-ink-muted text-xs hover:bg-hover hover:text-ink"
      >
        <FileSearch aria-hidden className="size-3.5" />
        Show in file
      </button>
    </div>
  );
}
