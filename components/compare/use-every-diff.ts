"use client";

import { useEffect } from "react";
import { fileDiffs } from "@/lib/worker/asks";
import { fileSides } from "@/lib/worker/file-sides";
import type { ComparedFiles } from "./compared-files";

/** Of both sides of all changed files; a larger comparison is compared as it is read. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Compares all files while the page is idle: printing and copying wait for no answer. */
export function useEveryDiff({ baseKey, headKey, files, view: { ignoreWhitespace } }: ComparedFiles): void {
  useEffect(() => {
    const bytes = files.reduce((sum, { baseSize, headSize }) => sum + (baseSize ?? 0) + (headSize ?? 0), 0);
    if (bytes > MAX_BYTES) return;
    let isLeft = false;
    const askAll = async () => {
      for (const file of files) {
        await untilIdle();
        if (isLeft) return;
        // What failed says so at its own place.
        await fileDiffs
          .ask(fileSides({ baseKey, headKey }, file), ignoreWhitespace)
          .answer()
          .catch(() => null);
      }
    };
    void askAll();
    return () => {
      isLeft = true;
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
