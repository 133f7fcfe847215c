import { TokenCostFields } from "@/components/files/token-cost-fields";

interface CostPanelProps {
  draftKey: string;
  /** The latest version, open in the worker; null for a new skill, and until it is downloaded. */
  baseKey: string | null;
}

/** The skill's token cost, and the difference from the latest version. */
export function CostPanel({ draftKey, baseKey }: CostPanelProps) {
  return (
    <section aria-label="Token cost" className="rounded-lg border bg-surface px-4 py-3">
      <h3 className="mb-2 font-semibold">Token cost</h3>
      <TokenCostFields bundleKey={draftKey} baseKey={baseKey} />
    </section>
  );
}
