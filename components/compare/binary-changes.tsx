"use client";

import { useAnswer } from "@/components/files/use-answer";
import { ErrorState } from "@/components/ui/error-state";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { formatBytes } from "@/lib/skills/format-bytes";
import { formatCount } from "@/lib/skills/format-count";
import { binaries } from "@/lib/worker/asks";
import type { BinaryComparison, BinaryFacts } from "@/lib/worker/compare-binary";
import { Remark } from "./remark";

interface BinaryChangesProps {
  baseKey: string;
  headKey: string;
  file: FileComparison;
}

/** A file without lines: its sizes, its hashes and the first byte that differs. */
export function BinaryChanges({ baseKey, headKey, file }: BinaryChangesProps) {
  const { basePath, headPath } = sidePaths(file);
  const answer = useAnswer(
    binaries.ask(
      basePath === null ? null : { key: baseKey, path: basePath },
      headPath === null ? null : { key: headKey, path: headPath },
    ),
  );
  if (answer.status === "waiting") return <Remark>Reading the file…</Remark>;
  if (answer.status === "failed")
    return <ErrorState title={`Couldn’t read ${file.path}`} error={answer.error} />;
  const { base, head } = answer.value;
  return (
    <div className="px-4 py-4 text-sm">
      <p className="mb-2">{summarize(answer.value)}</p>
      <dl className="space-y-1">
        {base && base.sha256 !== head?.sha256 && <Side label={head ? "Before" : "Deleted"} facts={base} />}
        {head && <Side label={base ? "After" : "Added"} facts={head} />}
      </dl>
    </div>
  );
}

function Side({ label, facts }: { label: string; facts: BinaryFacts }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="w-16 text-ink-muted">{label}</dt>
      <dd className="wrap-anywhere min-w-0 text-ink-muted">
        <span className="text-ink tabular-nums">{formatBytes(facts.size)}</span>{" "}
        <span className="font-mono text-xs">sha256 {facts.sha256}</span>
      </dd>
    </div>
  );
}

function summarize({ base, head, firstDifference }: BinaryComparison): string {
  if (!base) return "Binary file added.";
  if (!head) return "Binary file deleted.";
  if (firstDifference === null) return "The contents are identical.";
  const place = `First difference at byte offset ${formatCount(firstDifference)}.`;
  if (base.size === head.size) return `Binary file changed, same size. ${place}`;
  const change = head.size - base.size;
  return `Binary file changed, ${formatBytes(Math.abs(change))} ${change > 0 ? "larger" : "smaller"}. ${place}`;
}
