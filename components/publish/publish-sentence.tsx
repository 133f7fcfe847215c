import type { Draft } from "@/lib/queries/draft";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { countLeftOut } from "./left-out";
import type { Target } from "./use-target";

interface PublishSentenceProps {
  draft: Draft;
  check: BundleCheck;
  target: Target;
  changeCount: number | null;
}

/** What publishing would do, in one sentence. */
export function PublishSentence({ draft, check, target, changeCount }: PublishSentenceProps) {
  if (target.isLooking || target.error) return null;
  const name = check.name ?? check.wrapper;
  const { length } = check.problems;
  const extent =
    length > 0
      ? `: ${length === 1 ? "one problem" : `${length} problems`} to mend first.`
      : extentOf(draft, target, changeCount);
  return (
    <p role="status" className="wrap-anywhere mt-3 border-t pt-3 text-sm tabular-nums">
      {name ? `“${name}”` : "This folder"} {outcomeOf(check, target, changeCount)}
      {extent}
    </p>
  );
}

function outcomeOf({ problems }: BundleCheck, { chosen }: Target, changeCount: number | null): string {
  if (problems.length > 0) return "cannot be published yet";
  if (!chosen) return "will be published as a new skill";
  return changeCount === 0
    ? `is the same as the newest version of ${chosen.title}`
    : `will be published as the next version of ${chosen.title}`;
}

function extentOf({ entries, leftOut }: Draft, { chosen }: Target, changeCount: number | null): string {
  const left = countLeftOut(leftOut);
  const extent = chosen?.latestVersion
    ? changesOf(changeCount)
    : `${entries.length} ${nounOf(entries.length)}`;
  const parts = [extent, left > 0 ? `${left} left out` : null].filter((part) => part !== null);
  return parts.length > 0 ? `: ${parts.join(", ")}.` : ".";
}

function changesOf(count: number | null): string | null {
  return count ? `${count} changed ${nounOf(count)}` : null;
}

function nounOf(count: number): string {
  return count === 1 ? "file" : "files";
}
