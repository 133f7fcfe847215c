import type { LineCounts } from "@/lib/worker/compare-bundles";

/** "+12 −3", in words for screen readers. */
export function ChangeCount({ counts }: { counts: LineCounts }) {
  return (
    <span className="whitespace-nowrap font-mono text-xs tabular-nums">
      <span aria-hidden className="text-added">
        +{counts.additions}
      </span>{" "}
      <span aria-hidden className="text-deleted">
        −{counts.deletions}
      </span>
      <span className="sr-only">
        {counts.additions} lines added, {counts.deletions} deleted
      </span>
    </span>
  );
}
