"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { tables } from "@/lib/worker/asks";
import { FileNote } from "./file-note";
import { Reading } from "./reading";
import { RowGrid } from "./row-grid";

/** A CSV or TSV file as a table. */
export function DelimitedView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={tables.ask(bundleKey, path)} failure="Couldn’t read this table">
      {({ rows, cut, fault }) => (
        <>
          {fault && <FileNote>{fault} Switch to Source to see the file as written.</FileNote>}
          {rows.length === 0 ? (
            <EmptyState title="This table is empty" />
          ) : (
            <RowGrid label={`Rows of ${path}`} rows={rows} hasHeader />
          )}
          {cut && <FileNote>{cut}</FileNote>}
        </>
      )}
    </Reading>
  );
}
