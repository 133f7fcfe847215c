"use client";

import { useEffect } from "react";
import { fileDiffs } from "@/lib/worker/asks";
import { fileSides } from "@/lib/worker/file-sides";
import type { ComparedFiles } from "./compared-files";

/** Total size of both sides of all changed files. In larger comparisons, files are compared as they come into view. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Compares all files while the page is idle, so that printing and copying don't have to wait. */
export function useEveryDiff({ baseKey, headKey, files, view: { ignoreWhitespace } }: ComparedFiles): void {
  useEffect(() => {
    const bytes = files.reduce((sum, { baseSize, headSize }) => sum + (baseSize ?? 0) + (headSize ?? 0), 0);
    if (bytes > MAX_BYTES) return;
    let isStopped = false;
    const askAll = async () => {
      for (const file of files) {
        await untilIdle();
        if (isStopped) return;
        // A failure is shown in the file's own section.
        await fileDiffs
          .ask(fileSides({ baseKey, headKey }, file), ignoreWhitespace)
          .answer()
          .catch(() => null);
      }
    };
    void askAll();
    return () => {
      isStopped = true;
    };
  }, [baseKey, headKey, files, ignoreWhitespace]);
}

function untilIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 50);
  });
}
