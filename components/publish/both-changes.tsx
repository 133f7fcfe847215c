"use client";

import { useState } from "react";
import { Compare } from "@/components/compare/compare";
import type { CompareView } from "@/components/compare/compare-view";
import { useAnswer } from "@/components/files/use-answer";
import { folderDiffs } from "@/lib/worker/asks";

interface Side {
  key: string;
  number: number;
}

interface BothChangesProps {
  /** What both started from. */
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

/** What two people made of one version, side by side, and the files that both changed. */
export function BothChanges({ base, theirs, draftKey }: BothChangesProps) {
  const both = useChangedInBoth(base.key, theirs.key, draftKey);
  return (
    <>
      {both !== null && (
        <p className="mt-3 text-sm">
          {both.length === 0 ? (
            "No file was changed by both."
          ) : (
            <>
              Changed by both: <span className="wrap-anywhere font-mono text-xs">{both.join(", ")}</span>
            </>
          )}
        </p>
      )}
      <div className="mt-3 grid gap-4 xl:grid-cols-2">
        <OneSide title={`Theirs: v${base.number} → v${theirs.number}`} base={base.key} head={theirs.key} />
        <OneSide title={`Yours: v${base.number} → this folder`} base={base.key} head={draftKey} />
      </div>
    </>
  );
}

function OneSide({ title, base, head }: { title: string; base: string; head: string }) {
  const [view, setView] = useState(VIEW);
  return (
    <section aria-label={title} className="min-w-0 rounded-lg bg-canvas px-3 pb-3">
      <h3 className="pt-3 font-medium text-sm">{title}</h3>
      <Compare
        baseKey={base}
        headKey={head}
        view={view}
        onViewChange={(change) => setView((before) => ({ ...before, ...change }))}
      />
    </section>
  );
}

/** Paths that differ from the base on both sides; null until that is known. */
function useChangedInBoth(base: string, theirs: string, yours: string): string[] | null {
  const [left, right] = [useAnswer(folderDiffs.ask(base, theirs)), useAnswer(folderDiffs.ask(base, yours))];
  if (left.status !== "ready" || right.status !== "ready") return null;
  const changed = left.value.filter((file) => file.status !== "unchanged").map((file) => file.path);
  return changed.filter((path) =>
    right.value.some((file) => file.path === path && file.status !== "unchanged"),
  );
}
