"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { MAX_MATCHES } from "@/lib/skills/find-in-text";
import { formatCount } from "@/lib/skills/format-count";
import type { Found, FoundFile } from "@/lib/worker/find-in-files";
import { askWorker } from "@/lib/worker/remote";
import { focusField } from "./find-bar";
import { matchesOf, NO_MATCHES } from "./step-matches";
import { useFindKeys } from "./use-find-keys";
import { type FoundState, useFound } from "./use-found";
import { useFoundHighlights } from "./use-found-highlights";
import { VisibleText } from "./visible-text";

interface FindInBundleProps {
  bundleKey: string;
  label: string;
  /** Draws a link to a line of a file. */
  renderLineLink: (place: {
    path: string;
    line: number;
    children: ReactNode;
    className: string;
  }) => ReactNode;
  /** Whether the bundle has files besides the one that is open. */
  hasOthers: boolean;
  onOpenLine: (path: string, line: number) => void;
  /** Shown while the field is empty. */
  children: ReactNode;
}

/** Searches every file of a bundle and steps from match to match. */
export function FindInBundle(props: FindInBundleProps) {
  const { bundleKey, label, renderLineLink, hasOthers, onOpenLine, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState<number | null>(null);
  const state = useFound<Found>({
    subject: bundleKey,
    query,
    find: () => askWorker(async (worker) => worker.findInFiles(bundleKey, query)),
  });
  const matches = state.status === "ready" && query !== "" ? matchesOf(state.found) : NO_MATCHES;
  const here = index === null ? null : (matches[index] ?? null);
  function change(next: string) {
    setQuery(next);
    setIndex(null);
  }
  function step(by: 1 | -1) {
    if (matches.length === 0) return;
    const next =
      index === null ? (by === 1 ? 0 : matches.length - 1) : (index + by + matches.length) % matches.length;
    setIndex(next);
    const match = matches[next];
    if (match) onOpenLine(match.path, match.line);
  }
  useFindKeys({
    box,
    isOpen: query !== "",
    hasMore: () => hasOthers || document.querySelector("main [data-undrawn]") !== null,
    onOpen: () => focusField(box.current),
    onStep: step,
    onClose: () => change(""),
  });
  useFoundHighlights(query, here);
  return (
    <>
      <div ref={box} className="mb-3 p-0.5">
        <div className="flex">
          <SearchField label={label} value={query} onChange={change} />
        </div>
        {matches.length > 0 && <Steps index={index} count={matches.length} onStep={step} />}
      </div>
      {query === "" ? children : <Results state={state} query={query} renderLineLink={renderLineLink} />}
    </>
  );
}

interface StepsProps {
  index: number | null;
  count: number;
  onStep: (step: 1 | -1) => void;
}

function Steps({ index, count, onStep }: StepsProps) {
  return (
    <div className="mt-1 flex items-center justify-end gap-1">
      <p role="status" className="mr-auto px-2 text-ink-muted text-xs tabular-nums">
        {index !== null && `${formatCount(index + 1)} of ${formatCount(count)}`}
      </p>
      <Button variant="quiet" size="icon" aria-label="Previous match" onClick={() => onStep(-1)}>
        <ChevronUp aria-hidden />
      </Button>
      <Button variant="quiet" size="icon" aria-label="Next match" onClick={() => onStep(1)}>
        <ChevronDown aria-hidden />
      </Button>
    </div>
  );
}

interface ResultsProps {
  state: FoundState<Found>;
  query: string;
  renderLineLink: FindInBundleProps["renderLineLink"];
}

function Results({ state, query, renderLineLink }: ResultsProps) {
  return (
    <section aria-label={`Results for “${query}”`} className="text-sm">
      <p role="status" className="wrap-anywhere mb-2 px-2 text-ink-muted text-xs">
        {state.status === "failed"
          ? state.error.message
          : describe(state.status === "ready" ? state.found : null)}
      </p>
      {state.status === "ready" &&
        state.found.files.map((file) => (
          <FileResults key={file.path} file={file} renderLineLink={renderLineLink} />
        ))}
    </section>
  );
}

function describe(found: Found | null): string {
  if (!found) return "Searching…";
  if (found.count === 0) return "No matches";
  const files = `${found.files.length} ${found.files.length === 1 ? "file" : "files"}`;
  if (found.isCut) return `First ${formatCount(MAX_MATCHES)} matches in ${files}`;
  return `${formatCount(found.count)} ${found.count === 1 ? "match" : "matches"} in ${files}`;
}

const LINES_SHOWN = 8;

function FileResults({
  file,
  renderLineLink,
}: {
  file: FoundFile;
  renderLineLink: ResultsProps["renderLineLink"];
}) {
  const [isWhole, setWhole] = useState(false);
  const lines = isWhole ? file.lines : file.lines.slice(0, LINES_SHOWN);
  const hidden = file.lines.length - lines.length;
  return (
    <section aria-label={file.path} className="mb-3">
      <h3 className="flex gap-2 px-2 py-1 font-medium text-xs">
        <span className="wrap-anywhere min-w-0">
          <VisibleText text={file.path} />
        </span>
        <span className="ml-auto text-ink-faint tabular-nums">{file.count}</span>
      </h3>
      <ul>
        {lines.map(({ line, text, spans }) => (
          <li key={line}>
            {renderLineLink({
              path: file.path,
              line,
              className: "pressable flex gap-2 rounded-md px-2 py-0.5 hover:bg-hover",
              children: (
                <>
                  <span className="w-7 shrink-0 text-right font-mono text-2xs text-ink-faint leading-5 tabular-nums">
                    {line}
                  </span>
                  <code className="wrap-anywhere line-clamp-3 min-w-0 font-mono text-2xs leading-5">
                    <MarkedExcerpt text={text} spans={spans} />
                  </code>
                </>
              ),
            })}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" onClick={() => setWhole(true)} className="px-2 py-1 text-accent text-xs">
          {hidden} more {hidden === 1 ? "line" : "lines"}
        </button>
      )}
    </section>
  );
}

function MarkedExcerpt({ text, spans }: { text: string; spans: { start: number; end: number }[] }) {
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          <VisibleText text={text.slice(spans[index - 1]?.end ?? 0, start)} />
          <mark className="rounded-xs bg-pointed text-ink">
            <VisibleText text={text.slice(start, end)} />
          </mark>
        </span>
      ))}
      <VisibleText text={text.slice(spans.at(-1)?.end ?? 0)} />
    </>
  );
}
