"use client";

import { useEffect } from "react";
import type { Match } from "./step-matches";

/** Highlights the matches of a query in the open file. */
export function useFoundHighlights(query: string, here: Match | null): void {
  useEffect(() => {
    const region = document.querySelector("main");
    if (query === "" || !region) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    void import("./found-highlights").then(({ highlightFound }) => {
      if (isGone) return;
      stop = highlightFound(
        region,
        query,
        () =>
          here && {
            box: region.querySelector(`section[aria-label="${CSS.escape(here.path)}"]:has([data-line])`),
            side: "L",
            line: here.line,
            nth: here.nth,
          },
      );
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [query, here]);
}
