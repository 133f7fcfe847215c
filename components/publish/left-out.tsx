"use client";

import type { ReactNode } from "react";
import { VisibleText } from "@/components/files/visible-text";
import { Button } from "@/components/ui/button";
import type { LeftOut as LeftOutParts } from "@/lib/queries/draft";

interface LeftOutProps {
  leftOut: LeftOutParts;
  onKeepJunk: (paths: string[], isKept: boolean) => void;
}

/** How many files and folders of a drop will not be sent. */
export function countLeftOut({ junk, outside, emptyFolders, unread }: LeftOutParts): number {
  return junk.filter(({ isKept }) => !isKept).length + outside.length + emptyFolders.length + unread.length;
}

/** What will not be sent, one by one, and why; junk can be kept. */
export function LeftOut({ leftOut, onKeepJunk }: LeftOutProps) {
  const { junk, outside, emptyFolders, unread } = leftOut;
  const count = countLeftOut(leftOut);
  if (count + junk.length === 0) return null;
  const dropped = junk.filter(({ isKept }) => !isKept);
  return (
    <details className="mt-3 border-t pt-3 text-sm">
      <summary className="w-fit text-ink-muted hover:text-ink">{titleOf(leftOut)}</summary>
      <div className="mt-2 max-h-72 overflow-y-auto">
        {dropped.length > 1 && (
          <Button size="sm" className="mb-1" onClick={() => onKeepJunk(pathsOf(dropped), true)}>
            Keep all {dropped.length} that tools left behind
          </Button>
        )}
        <ul>
          {junk.map(({ path, fileCount, isKept }) => (
            <LeftOutRow
              key={path}
              path={path}
              reason={`${isKept ? "kept" : "left behind by a tool"}${fileCount > 1 ? `, ${fileCount} files` : ""}`}
            >
              <Button
                size="sm"
                variant="quiet"
                aria-label={`${isKept ? "Leave out" : "Keep"} ${path}`}
                onClick={() => onKeepJunk([path], !isKept)}
              >
                {isKept ? "Leave out" : "Keep"}
              </Button>
            </LeftOutRow>
          ))}
          {unread.map(({ path, reason }) => (
            <LeftOutRow key={path} path={path} reason={reason} />
          ))}
          {emptyFolders.map((path) => (
            <LeftOutRow key={path} path={path} reason="an empty folder, which no version can hold" />
          ))}
          {outside.map((path) => (
            <LeftOutRow key={path} path={path} reason="in no skill’s folder" />
          ))}
        </ul>
      </div>
    </details>
  );
}

function titleOf(leftOut: LeftOutParts): string {
  const count = countLeftOut(leftOut);
  const keptCount = leftOut.junk.filter(({ isKept }) => isKept).length;
  const kept = keptCount > 0 ? `, ${keptCount} kept that tools left behind` : "";
  if (count === 0) return `Nothing is left out${kept}`;
  const noun = count === leftOut.emptyFolders.length ? "empty folder" : "file";
  return `${count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`} left out${kept}`;
}

function pathsOf(parts: { path: string }[]): string[] {
  return parts.map(({ path }) => path);
}

function LeftOutRow({ path, reason, children }: { path: string; reason: string; children?: ReactNode }) {
  return (
    <li className="flex min-h-8 items-center gap-x-3">
      <span className="min-w-0 flex-1">
        <span className="wrap-anywhere font-mono text-xs">
          <VisibleText text={path} />
        </span>{" "}
        <span className="wrap-anywhere text-ink-faint text-xs">{reason}</span>
      </span>
      {children}
    </li>
  );
}
