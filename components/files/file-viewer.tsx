"use client";

import { type ReactNode, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { type FileKind, fileKind } from "@/lib/skills/file-kind";
import { formatBytes } from "@/lib/skills/format-bytes";
import { formatCount } from "@/lib/skills/format-count";
import { texts } from "@/lib/worker/asks";
import type { FileContent } from "@/lib/worker/read-files";
import { CodeView } from "./code-view";
import { DocumentView } from "./document-view";
import { DownloadFile } from "./download-file";
import { SECOND_VIEWS } from "./file-views";
import { HexView } from "./hex-view";
import { formatLineAnchor, useLineAnchor } from "./line-anchor";
import type { RenderFileLink } from "./prose";
import { ReadingSkeleton } from "./reading";
import { hasPreview, RenderedFile } from "./rendered-file";
import { useAnswer } from "./use-answer";
import { useWrap, WrapToggle } from "./wrap-toggle";

interface FileViewerProps {
  bundleKey: string;
  entry: BundleEntry;
  renderFileLink: RenderFileLink;
  /** More actions for the file, from the page that shows the bundle. */
  actions?: ReactNode;
}

/** Kinds whose preview needs text. If such a file isn't text, its bytes are shown. */
const NEEDS_TEXT = new Set<FileKind>(["markdown", "html", "table", "data", "notebook"]);

type View = "rendered" | "source";

/** The chosen view, until the address points at other lines. Those are lines of the source, so it switches to the source. */
function useView(): [View, (view: View) => void] {
  const anchor = useLineAnchor();
  const lines = anchor ? formatLineAnchor(anchor) : "";
  const [chosen, setChosen] = useState<{ view: View; lines: string } | null>(null);
  const isCurrent = chosen !== null && (chosen.lines === lines || !anchor);
  const view = isCurrent ? chosen.view : anchor ? "source" : "rendered";
  return [view, (next) => setChosen({ view: next, lines })];
}

/** One file of a bundle, in the most useful view for its kind. */
export function FileViewer({ bundleKey, entry, renderFileLink, actions }: FileViewerProps) {
  const [view, setView] = useView();
  const content = useAnswer(texts.ask(bundleKey, entry.path));
  const form = content.status === "ready" ? formOf(entry.path, content.value, view === "source") : null;

  return (
    <section aria-label={entry.path} className="min-w-0 rounded-lg border bg-surface">
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5">
        <h2 className="wrap-anywhere min-w-0 font-medium font-mono text-sm">{entry.path}</h2>
        <span className="text-ink-faint text-xs tabular-nums">
          {formatBytes(entry.size)}
          {content.status === "ready" && describeLines(content.value)}
          {entry.executable && " · executable"}
        </span>
        <span className="ml-auto flex flex-wrap items-center justify-end gap-1">
          {form === "lines" && <WrapToggle path={entry.path} />}
          {form && <DownloadFile bundleKey={bundleKey} path={entry.path} />}
          {content.status === "ready" && content.value.kind === "text" && (
            <CopyButton text={content.value.text} label={`Copy the content of ${entry.path}`} />
          )}
          {/* The buttons that load with the content are on the left, so that these don't move. */}
          {actions}
          <ViewChoice path={entry.path} view={view} onChange={setView} />
        </span>
      </header>
      {content.status === "waiting" && <ReadingSkeleton />}
      {content.status === "failed" && (
        <div className="p-4">
          <ErrorState title="Couldn’t read this file" error={content.error} />
        </div>
      )}
      {content.status === "ready" && form && (
        <FileBody
          bundleKey={bundleKey}
          path={entry.path}
          text={content.value.kind === "text" ? content.value.text : ""}
          form={form}
          renderFileLink={renderFileLink}
        />
      )}
    </section>
  );
}

interface ViewChoiceProps {
  path: string;
  view: View;
  onChange: (view: View) => void;
}

function ViewChoice({ path, view, onChange }: ViewChoiceProps) {
  const secondView = SECOND_VIEWS[fileKind(path)];
  if (!secondView) return null;
  return (
    <Segmented
      label="View"
      value={view}
      choices={[
        { value: "rendered", label: "Preview" },
        { value: "source", label: secondView },
      ]}
      onChange={onChange}
    />
  );
}

type Form = "rendered" | "document" | "bytes" | "empty" | "lines";

function formOf(path: string, content: FileContent, isSource: boolean): Form {
  const kind = fileKind(path);
  const isEmpty = content.kind === "text" && content.text === "";
  const canPreview = content.kind === "text" ? !isEmpty : !NEEDS_TEXT.has(kind);
  if (hasPreview(kind) && !isSource && canPreview) return "rendered";
  if (kind === "pdf" && isSource) return "document";
  if (content.kind === "binary") return "bytes";
  return isEmpty ? "empty" : "lines";
}

interface FileBodyProps {
  bundleKey: string;
  path: string;
  /** Empty if the file isn't text. */
  text: string;
  form: Form;
  renderFileLink: RenderFileLink;
}

function FileBody({ bundleKey, path, text, form, renderFileLink }: FileBodyProps) {
  const isWrapped = useWrap(path);
  if (form === "rendered")
    return <RenderedFile bundleKey={bundleKey} path={path} text={text} renderFileLink={renderFileLink} />;
  if (form === "document") return <DocumentView bundleKey={bundleKey} path={path} />;
  if (form === "bytes") return <HexView bundleKey={bundleKey} path={path} />;
  if (form === "empty") return <EmptyState title="This file is empty" />;
  return <CodeView bundleKey={bundleKey} path={path} text={text} isWrapped={isWrapped} />;
}

function describeLines(content: FileContent): string {
  if (content.kind === "binary") return "";
  const lines = content.text.split("\n").length - (content.text.endsWith("\n") ? 1 : 0);
  return ` · ${formatCount(lines)} ${lines === 1 ? "line" : "lines"}`;
}
