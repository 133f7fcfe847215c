"use client";

import { useState } from "react";
import { Compare } from "@/components/compare/compare";
import type { CompareView } from "@/components/compare/compare-view";
import { useAnswer } from "@/components/files/use-answer";
import { folderDiffs } from "@/lib/worker/asks";
import { ChangedList } from "./changed-list";

interface Side {
  key: string;
  number: number;
}

interface BothChangesProps {
  /** The version that both sides started from. */
  base: Side;
  theirs: Side;
  draftKey: string;
}

const VIEW: CompareView = {
  file: null,
  layout: "unified",
  ignoreWhitespace: false,
  isWrapped: true,
  isRendered: false,
  isTreeShown: false,
  anchor: null,
};

/** What two people changed since the same version: both lists of files side by side, and the changed lines of one list below. */
export function BothChanges({ base, theirs, draftKey }: BothChangesProps) {
  const [shown, setShown] = useState({ head: theirs.key, file: null as string | null });
  const [view, setView] = useState(VIEW);
  const theirPaths = useChangedPaths(base.key, theirs.key);
  const yourPaths = useChangedPaths(base.key, draftKey);
  const sides = [
    { title: `Theirs: v${base.number} → v${theirs.number}`, head: theirs.key, others: yourPaths },
    { title: `Yours: v${base.number} → this folder`, head: draftKey, others: theirPaths },
  ];
  const title = sides.find(({ head }) => head === shown.head)?.title;
  return (
    <>
      <div className="mt-4 grid gap-3 md:grid-cols-2">
        {sides.map((side) => (
          <ChangedList
            key={side.head}
            title={side.title}
            baseKey={base.key}
            headKey={side.head}
            others={side.others}
            selectedPath={side.head === shown.head ? shown.file : null}
            onSelect={(file) => setShown({ head: side.head, file })}
          />
        ))}
      </div>
      <h3 className="mt-4 font-medium text-sm">{title}</h3>
      <Compare
        key={`${shown.head} ${shown.file}`}
        baseKey={base.key}
        headKey={shown.head}
        view={{ ...view, file: shown.file }}
        onViewChange={({ file, ...change }) => {
          if (file !== undefined) setShown({ ...shown, file });
          setView((before) => ({ ...before, ...change }));
        }}
      />
    </>
  );
}

function useChangedPaths(base: string, head: string): string[] {
  const diff = useAnswer(folderDiffs.ask(base, head));
  if (diff.status !== "ready") return [];
  return diff.value.filter((file) => file.status !== "unchanged").map((file) => file.path);
}
