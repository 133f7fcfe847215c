"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { tables } from "@/lib/worker/asks";
import { FileNote } from "./file-note";
import { Reading } from "./reading";
import { RowGrid } from "./row-grid";

/** A csv or tsv as a table. */
export function DelimitedView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={tables.ask(bundleKey, path)} failure="Couldn't read this table">
      {({ rows, cut, fault }) => (
        <>
          {fault && <FileNote>{fault} The source shows the file as it is.</FileNote>}
          {rows.length === 0 ? (
            <EmptyState title="A table without rows" />
          ) : (
            <RowGrid label={`Rows of ${path}`} rows={rows} hasHeader />
          )}
          {cut && <FileNote>{cut}</FileNote>}
        </>
      )}
    </Reading>
  );
}
