"use client";

import { useEffect, useState } from "react";

/** Whether at least `afterMs` have passed since the first paint with `isDrawn`, so that less urgent work may start. */
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
