"use client";

import { useEffect, useState } from "react";

/** Whether what was drawn since `isDrawn` has reached the screen, `afterMs` ago: what else there is to do may begin. */
export function useIsPainted(isDrawn: boolean, afterMs = 0): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isDrawn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true), afterMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isDrawn, afterMs]);
  return isPainted;
}
