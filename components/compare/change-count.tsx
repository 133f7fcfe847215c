import type { LineCounts } from "@/lib/worker/compare-bundles";

/** "+12 −3", in words for screen readers. */
export function ChangeCount({ counts: { additions, deletions } }: { counts: LineCounts }) {
  return (
    <span
      role="img"
      aria-label={`${additions} ${additions === 1 ? "line" : "lines"} added, ${deletions} deleted`}
      data-added={`+${additions}`}
      data-deleted={`−${deletions}`}
      className="whitespace-nowrap font-mono text-xs tabular-nums before:mr-1.5 before:text-added before:content-[attr(data-added)] after:text-deleted after:content-[attr(data-deleted)]"
    />
  );
}
