"use client";

import { FileIcon } from "@/components/files/file-icon";
import { FileTreeView } from "@/components/files/file-tree-view";
import { FileViewer } from "@/components/files/file-viewer";
import type { Draft } from "@/lib/queries/draft";

interface DraftFilesProps {
  draft: Draft;
  path: string;
  onOpen: (path: string) => void;
}

/** The files of a draft that has no version to compare with. */
export function DraftFiles({ draft, path, onOpen }: DraftFilesProps) {
  const shown = draft.entries.find((entry) => entry.path === path) ?? draft.entries[0];
  if (!shown) return null;
  return (
    <section aria-label="Files" className="grid gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="min-w-0 max-lg:max-h-74 max-lg:overflow-y-auto">
        <FileTreeView
          label="Files to publish"
          files={draft.entries}
          selectedPath={shown.path}
          renderFile={(entry, name, rowClassName) => (
            <button
              type="button"
              aria-current={entry.path === shown.path ? "true" : undefined}
              onClick={() => onOpen(entry.path)}
              className={rowClassName}
            >
              <FileIcon path={entry.path} />
              <span className="truncate">{name}</span>
            </button>
          )}
        />
      </div>
      <FileViewer
        key={shown.path}
        bundleKey={draft.key}
        entry={shown}
        renderFileLink={({ path: target, children }) => (
          <button type="button" className="text-accent underline" onClick={() => onOpen(target)}>
            {children}
          </button>
        )}
      />
    </section>
  );
}
