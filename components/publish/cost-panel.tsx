import { TokenCostFields } from "@/components/files/token-cost-fields";

interface CostPanelProps {
  draftKey: string;
  /** The version that the draft follows, open in the worker; null for a new skill, or while it is downloaded. */
  baseKey: string | null;
}

/** What the skill will cost, and how that differs from the version it follows. */
export function CostPanel({ draftKey, baseKey }: CostPanelProps) {
  return (
    <section aria-label="What it costs" className="rounded-lg border bg-surface px-4 py-3">
      <h2 className="mb-2 font-semibold">What it costs</h2>
      <TokenCostFields bundleKey={draftKey} baseKey={baseKey} />
    </section>
  );
}
