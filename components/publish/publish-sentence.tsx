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
  /** Number of files that differ from the latest version; null until known. */
  changeCount: number | null;
  /** Whether the latest version changed and the user has not decided how to continue. */
  isOvertaken: boolean;
}

/** What publishing will do, in one sentence. Its line is reserved until that is known. */
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
  const latest = versions?.[0];
  if (changeCount === 0)
    return `Nothing changed: ${latest ? `v${latest.number}` : "the latest version"} has the same files.`;
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

/** `changes` is null if there is no version to compare with, and "" until the changes are known. */
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
