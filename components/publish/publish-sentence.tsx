"use client";

import type { Draft } from "@/lib/queries/draft";
import { useSeries } from "@/lib/queries/series";
import type { Skill } from "@/lib/skills/api/wire";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { countLeftOut } from "./left-out";
import type { Target } from "./use-target";

interface PublishSentenceProps {
  draft: Draft;
  check: BundleCheck;
  target: Target;
  /** Files that differ from the newest version; null while that is not known. */
  changeCount: number | null;
  /** Another version came in between, and how to continue is not decided. */
  isOvertaken: boolean;
}

/** What publishing would do, in one sentence. Its line is there before it is known. */
export function PublishSentence({ draft, check, target, changeCount, isOvertaken }: PublishSentenceProps) {
  const name = check.name ?? check.wrapper ?? "This folder";
  const { length } = check.problems;
  const isKnown = !target.isLooking && !target.error;
  return (
    <p role="status" className="wrap-anywhere mt-3 min-h-[calc(1lh+0.75rem)] border-t pt-3 tabular-nums">
      {isKnown && length > 0 && `${name} can’t be published yet: ${countOf(length, "problem")} to fix.`}
      {isKnown && length === 0 && isOvertaken && `${name} can’t be published yet: decide how to continue.`}
      {isKnown && length === 0 && !isOvertaken && target.chosen === null && (
        <>
          Will publish <strong className="font-semibold">{name}</strong> as a new skill{extentOf(draft, null)}
        </>
      )}
      {isKnown && length === 0 && !isOvertaken && target.chosen && (
        <VersionSentence draft={draft} skill={target.chosen} changeCount={changeCount} />
      )}
    </p>
  );
}

interface VersionSentenceProps {
  draft: Draft;
  skill: Skill;
  changeCount: number | null;
}

function VersionSentence({ draft, skill, changeCount }: VersionSentenceProps) {
  const { versions, nextNumber, error } = useSeries(skill.id);
  const number = nextNumber === null ? "" : ` v${nextNumber}`;
  if (nextNumber === null && !error) return null;
  if (changeCount === 0) return `Nothing changed: v${versions?.[0]?.number} has the same files.`;
  return (
    <>
      Will publish{" "}
      <strong className="font-semibold">
        {skill.title}
        {number}
      </strong>
      {extentOf(draft, skill.latestVersion === null ? null : changesOf(changeCount))}
    </>
  );
}

/** `changes` is null where there is no version to compare with, and "" while that is not known. */
function extentOf({ entries, leftOut }: Draft, changes: string | null): string {
  const left = countLeftOut(leftOut);
  const parts = [changes ?? countOf(entries.length, "file"), left > 0 ? `${left} left out` : ""].filter(
    Boolean,
  );
  return parts.length > 0 ? `: ${parts.join(", ")}.` : ".";
}

function changesOf(count: number | null): string {
  return count === null ? "" : `${countOf(count, "file")} changed`;
}

function countOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
