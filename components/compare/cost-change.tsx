import { formatCount } from "@/lib/skills/format-count";

interface CostChangeProps {
  label: string;
  /** Estimated tokens. */
  before: number;
  after: number;
}

/** "Always loaded: ≈ 31 → 48 tokens (+17)". */
export function CostChange({ label, before, after }: CostChangeProps) {
  const difference = after - before;
  return (
    <span className="tabular-nums">
      {label}:{" "}
      <span className="text-ink">
        ≈ {before !== after && `${formatCount(before)} → `}
        {formatCount(after)} {after === 1 ? "token" : "tokens"}
      </span>
      {difference !== 0 && ` (${difference > 0 ? "+" : "−"}${formatCount(Math.abs(difference))})`}
    </span>
  );
}
