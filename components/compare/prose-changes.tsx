"use client";

import { clsx } from "clsx";
import { Fragment, type ReactNode, useState } from "react";
import { Prose } from "@/components/files/prose";
import { useAnswer } from "@/components/files/use-answer";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { proseDiffs } from "@/lib/worker/asks";
import type { ProseRow } from "@/lib/worker/compare-prose";
import { fileSides } from "@/lib/worker/file-sides";
import { foldProse } from "./fold-prose";
import { Remark } from "./remark";
import { SourceLines } from "./source-lines";

interface ProseChangesProps {
  baseKey: string;
  headKey: string;
  file: FileComparison;
  layout: "split" | "unified";
  isWhole: boolean;
  /** Whether changed frontmatter fields are already shown above. */
  hasFieldChanges: boolean;
  /** The line diff of the source, shown if the rendered prose doesn't differ. */
  children: ReactNode;
}

/** A rendered markdown diff: the changed blocks and their neighbours. */
export function ProseChanges(props: ProseChangesProps) {
  const { baseKey, headKey, file, layout, isWhole, hasFieldChanges, children } = props;
  const [opened, setOpened] = useState<number[]>([]);
  const sides = fileSides({ baseKey, headKey }, file);
  const answer = useAnswer(proseDiffs.ask(sides));
  if (answer.status === "waiting") return <Remark>Rendering both sides…</Remark>;
  if (answer.status === "failed")
    return (
      <>
        <Remark>Shown as source. {answer.error.message}</Remark>
        {children}
      </>
    );
  const { rows, frontmatter, isSpacingChanged } = answer.value;
  if (rows.every((row) => !row.isChanged))
    return (
      <>
        {(frontmatter || isSpacingChanged) && <Remark>Renders the same. Changed in the source:</Remark>}
        {children}
      </>
    );

  const base = { key: baseKey, path: sides.basePath ?? file.path };
  const head = { key: headKey, path: sides.headPath ?? file.path };
  return (
    <div className="prose-changes">
      {frontmatter && !(hasFieldChanges && frontmatter.isShownByFields) && (
        <SourceLines change={frontmatter}>Changed in the frontmatter:</SourceLines>
      )}
      {foldProse(rows, isWhole ? null : opened).map((part) =>
        part.kind === "gap" ? (
          <button
            key={`gap ${part.first}`}
            type="button"
            onClick={() => setOpened([...opened, part.first])}
            className="block w-full select-none bg-sunken py-1 text-center text-ink-muted text-xs hover:text-accent"
          >
            {part.count} unchanged {part.count === 1 ? "block" : "blocks"}
          </button>
        ) : (
          <Row key={part.index} row={part.row} layout={layout} base={base} head={head} />
        ),
      )}
      {isSpacingChanged && <Remark>Blank lines or line endings also changed.</Remark>}
    </div>
  );
}

interface SideOfBundle {
  key: string;
  path: string;
}

interface RowProps {
  row: ProseRow;
  layout: "split" | "unified";
  base: SideOfBundle;
  head: SideOfBundle;
}

function Row(props: RowProps) {
  const { source, looksTheSame } = props.row;
  if (!source) return <RenderedRow {...props} />;
  return (
    <>
      <RenderedRow {...props} />
      <SourceLines change={source}>
        {looksTheSame ? "Renders the same. Changed in the source:" : "Also changed in the source:"}
      </SourceLines>
    </>
  );
}

function RenderedRow({ row, layout, base, head }: RowProps) {
  const isMarked = row.isChanged && !row.looksTheSame;
  const older = row.base && (
    <Prose tree={row.base} bundleKey={base.key} path={base.path} renderFileLink={plainLink} />
  );
  const newer = row.head && (
    <Prose tree={row.head} bundleKey={head.key} path={head.path} renderFileLink={plainLink} />
  );
  if (layout === "split")
    return (
      <div className="grid grid-cols-2 divide-x">
        <Block tone={isMarked ? "deleted" : "context"}>{older}</Block>
        <Block tone={isMarked ? "added" : "context"}>{newer}</Block>
      </div>
    );
  if (!isMarked) return <Block tone="context">{newer}</Block>;
  return (
    <>
      {older && <Block tone="deleted">{older}</Block>}
      {newer && <Block tone="added">{newer}</Block>}
    </>
  );
}

const TONES = {
  context: { look: "border-transparent forced-colors:border-[Canvas]", sign: "", spoken: "" },
  deleted: { look: "border-deleted-edge bg-deleted-wash", sign: "−", spoken: "Deleted:" },
  added: { look: "border-added-edge bg-added-wash", sign: "+", spoken: "Added:" },
};

/** One side of a changed block; an empty half if it has none. */
function Block({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  if (!children)
    return <div className="border-transparent border-l-3 bg-sunken forced-colors:border-[Canvas]" />;
  const { look, sign, spoken } = TONES[tone];
  return (
    <div className={clsx("flex min-w-0 border-l-3 py-2 pr-5", look)}>
      <span
        aria-hidden
        className="w-8 shrink-0 select-none text-center font-mono text-ink-muted text-xs leading-6"
      >
        {sign}
      </span>
      {spoken && <span className="sr-only select-none">{spoken}</span>}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

/** A link to another file of the skill is shown as plain text, since each side has its own version of that file. */
function plainLink({ children }: { children: ReactNode }): ReactNode {
  return <Fragment>{children}</Fragment>;
}
