"use client";

import { ChevronRight, Wrench } from "lucide-react";
import { useState } from "react";
import { VisibleText } from "@/components/files/visible-text";
import { Button } from "@/components/ui/button";
import type { Problem } from "@/lib/skills/bundle/bundle";
import { LineExcerpt } from "./line-excerpt";

interface ProblemRowProps {
  problem: Problem;
  bundleKey: string;
  /** Path of the file in the skill; null if the problem concerns the whole skill. */
  innerPath: string | null;
  /** The button that fixes it; null if no fix is safe. */
  fix: { label: string; run: () => void } | null;
  onShow: (path: string, line: number) => void;
}

/** One finding. Clicking its path and line shows the lines around it. */
export function ProblemRow({ problem, bundleKey, innerPath, fix, onShow }: ProblemRowProps) {
  const { path, line, message } = problem;
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="py-2 text-sm">
      {path !== null && line === null && (
        <p className="wrap-anywhere font-mono text-ink-muted text-xs">
          <VisibleText text={path} />
        </p>
      )}
      {path !== null && line !== null && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="pressable wrap-anywhere flex items-center gap-1 text-left font-mono text-ink-muted text-xs hover:text-accent"
        >
          <VisibleText text={`${path}:${line}`} />
          <ChevronRight
            aria-hidden
            className={isOpen ? "size-3.5 shrink-0 rotate-90" : "size-3.5 shrink-0"}
          />
        </button>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <p className="wrap-anywhere min-w-0 flex-1 basis-64">
          <VisibleText text={message} />
        </p>
        {fix && (
          <Button size="sm" onClick={fix.run}>
            <Wrench aria-hidden />
            {fix.label}
          </Button>
        )}
      </div>
      {isOpen && innerPath !== null && line !== null && (
        <LineExcerpt bundleKey={bundleKey} path={innerPath} line={line} onShow={onShow} />
      )}
    </li>
  );
}
