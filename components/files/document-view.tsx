"use client";

import { EmptyState } from "@/components/ui/empty-state";
import type { DocumentBlock, DocumentSection } from "@/lib/skills/documents/document-text";
import { documentTexts } from "@/lib/worker/asks";
import { FileNote } from "./file-note";
import { Reading } from "./reading";
import { RowChunks } from "./row-chunks";
import { RowGrid } from "./row-grid";
import { VisibleText } from "./visible-text";

/** The text and tables of a document, without its layout. */
export function DocumentView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={documentTexts.ask(bundleKey, path)} failure="Couldn’t read this document">
      {({ sections, isCut }) => (
        <>
          {sections.every(({ blocks }) => blocks.length === 0) && (
            <EmptyState title="This document has no text">It may contain only pictures.</EmptyState>
          )}
          {sections.map((section, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sections never change order
            <Section key={index} section={section} />
          ))}
          {isCut && <FileNote>Only part of this document is shown.</FileNote>}
        </>
      )}
    </Reading>
  );
}

function Section({ section: { title, blocks } }: { section: DocumentSection }) {
  if (blocks.length === 0) return null;
  return (
    <section aria-label={title ?? undefined} className="border-b last:border-b-0">
      {title !== null && (
        <h3 className="bg-sunken px-5 py-1.5 font-medium text-ink-muted text-xs sm:px-8">
          <VisibleText text={title} />
        </h3>
      )}
      {blocks.length === 1 && blocks[0]?.kind === "table" ? (
        <RowGrid label={`Cells of ${title ?? "the table"}`} rows={blocks[0].rows} hasHeader={false} />
      ) : (
        <div className="mx-auto max-w-3xl px-5 py-5 sm:px-8">
          <RowChunks
            count={blocks.length}
            renderRow={(index) => (
              <Block key={index} block={blocks[index] ?? NOTHING} heading={title === null ? "h3" : "h4"} />
            )}
          />
        </div>
      )}
    </section>
  );
}

const NOTHING: DocumentBlock = { kind: "paragraph", text: "" };
const HEADING_LOOKS = ["text-xl", "text-lg", "text-base"];
const INDENT_REM = 1.25;

/** Every heading is one level below its section, since this page must not skip levels as authors do. */
function Block({ block, heading: Heading }: { block: DocumentBlock; heading: "h3" | "h4" }) {
  if (block.kind === "table")
    return (
      <div className="my-3 overflow-hidden rounded-lg border">
        <RowGrid label="Table" rows={block.rows} hasHeader={false} />
      </div>
    );
  const text = <VisibleText text={block.text} />;
  if (block.kind === "heading")
    return (
      <Heading className={`mt-4 mb-2 font-semibold ${HEADING_LOOKS[block.level - 1] ?? "text-base"}`}>
        {text}
      </Heading>
    );
  if (block.kind === "item")
    return (
      <p
        className="wrap-anywhere my-1 whitespace-pre-wrap before:mr-2 before:text-ink-faint before:content-['•']"
        style={{ paddingLeft: `${(block.level + 1) * INDENT_REM}rem`, textIndent: "-0.75rem" }}
      >
        {text}
      </p>
    );
  return <p className="wrap-anywhere my-2 whitespace-pre-wrap leading-6">{text}</p>;
}
