"use client";

import { type RefObject, useEffect, useState } from "react";
import { highlightFound } from "@/components/files/found-highlights";
import { type FoundState, useFound } from "@/components/files/use-found";
import { formatCount } from "@/lib/skills/format-count";
import type { FoundHits, Hit } from "@/lib/worker/find-in-comparison";
import { askWorker } from "@/lib/worker/remote";
import type { ComparedFiles } from "./compared-files";
import { fileInView, sectionId } from "./file-in-view";
import { firstHit, hitBeside, isSameHit } from "./step-hits";

interface ComparisonSearch {
  region: RefObject<HTMLElement | null>;
  compared: ComparedFiles;
  isFinding: boolean;
  /** The current match. */
  hit: Hit | null;
  onStep: (hit: Hit) => void;
}

interface SearchState {
  query: string;
  setQuery: (query: string) => void;
  /** "3 of 22"; empty without a query. */
  status: string;
  canStep: boolean;
  step: (by: 1 | -1) => void;
}

const NO_HITS: Hit[] = [];

/** Searches all files of a comparison, drawn or not, and steps from match to match. */
export function useComparisonSearch({
  region,
  compared,
  isFinding,
  hit,
  onStep,
}: ComparisonSearch): SearchState {
  const { baseKey, headKey, files, view } = compared;
  const { ignoreWhitespace } = view;
  const [typed, setTyped] = useState("");
  const query = isFinding ? typed : "";
  const paths = files.map(({ path }) => path);
  const placeInView = () => ({ path: fileInView(paths, null) ?? paths[0] ?? "", line: 0 });
  const shownPaths = new Set(paths);
  const shownIn = ({ hits }: FoundHits) => hits.filter(({ path }) => shownPaths.has(path));
  const state = useFound({
    subject: JSON.stringify([baseKey, headKey, ignoreWhitespace]),
    query,
    find: () =>
      askWorker(async (worker) => worker.findInComparison({ baseKey, headKey }, query, ignoreWhitespace)),
    onFound: (found) => {
      const first = firstHit(shownIn(found), paths, hit ?? placeInView());
      if (first) onStep(first);
    },
  });
  const hits = state.status === "ready" && query !== "" ? shownIn(state.found) : NO_HITS;
  const index = hit ? hits.findIndex((other) => isSameHit(other, hit)) : -1;
  const here = index < 0 ? null : hit;
  useEffect(() => {
    if (!region.current || query === "") return;
    return highlightFound(
      region.current,
      query,
      () => here && { ...here, box: document.getElementById(sectionId(here.path)) },
    );
  }, [region, query, here]);
  return {
    query: typed,
    setQuery: setTyped,
    status: query === "" ? "" : describe(state, hits, index),
    canStep: hits.length > 0,
    step: (by) => {
      const next =
        index < 0
          ? hitBeside(hits, paths, { place: placeInView(), by })
          : hits[(index + by + hits.length) % hits.length];
      if (next) onStep(next);
    },
  };
}

function describe(state: FoundState<FoundHits>, hits: Hit[], index: number): string {
  if (state.status === "failed") return state.error.message;
  if (state.status === "waiting") return "Searching…";
  if (hits.length === 0) return "No matches";
  const count = `${formatCount(hits.length)}${state.found.isCut ? "+" : ""}`;
  if (index >= 0) return `${formatCount(index + 1)} of ${count}`;
  return `${count} ${hits.length === 1 ? "match" : "matches"}`;
}
