import { TokenCostFields } from "@/components/files/token-cost-fields";

interface CostPanelProps {
  draftKey: string;
  /** The version that the draft follows, open in the worker; null for a new skill, or while it is downloaded. */
  baseKey: string | null;
}

/** What the skill will cost in tokens, and how that differs from the version it follows. */
export function CostPanel({ draftKey, baseKey }: CostPanelProps) {
  return (
    <section aria-label="Token cost" className="rounded-lg border bg-surface px-4 py-3">
      <h3 className="mb-2 font-semibold">Token cost</h3>
      <TokenCostFields bundleKey={draftKey} baseKey={baseKey} />
    </section>
  );
}
