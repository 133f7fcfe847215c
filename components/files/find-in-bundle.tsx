"use client";

import { type ReactNode, useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import { MAX_MATCHES } from "@/lib/skills/find-in-text";
import { formatCount } from "@/lib/skills/format-count";
import type { Found, FoundFile } from "@/lib/worker/find-in-files";
import { type FoundState, useFound } from "./use-found";
import { VisibleText } from "./visible-text";

interface FindInBundleProps {
  bundleKey: string;
  label: string;
  /** A link to a line of a file, as the owner of the bundle draws it. */
  renderLineLink: (place: {
    path: string;
    line: number;
    children: ReactNode;
    className: string;
  }) => ReactNode;
  /** What stands here while nothing is looked for. */
  children: ReactNode;
}

/** One field that finds a text in every file of a bundle. */
export function FindInBundle({ bundleKey, label, renderLineLink, children }: FindInBundleProps) {
  const [query, setQuery] = useState("");
  const found = useFound(bundleKey, query);
  return (
    <>
      <div className="mb-3 flex p-0.5">
        <SearchField label={label} value={query} onChange={setQuery} />
      </div>
      {query === "" ? children : <Results state={found} query={query} renderLineLink={renderLineLink} />}
    </>
  );
}

interface ResultsProps {
  state: FoundState;
  query: string;
  renderLineLink: FindInBundleProps["renderLineLink"];
}

function Results({ state, query, renderLineLink }: ResultsProps) {
  return (
    <section aria-label={`Found “${query}”`} className="text-sm">
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
  if (found.isCut) return `First ${formatCount(MAX_MATCHES)} matches, in ${files}`;
  return `${found.count} ${found.count === 1 ? "match" : "matches"} in ${files}`;
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
