import { formatCount } from "@/lib/skills/format-count";
import type { TokenChange } from "@/lib/skills/skill-md/token-cost-change";

interface TokenFigureProps {
  change: TokenChange;
  unit?: boolean;
}

/** "≈ 1,203 tokens (+17)"; a dash until it is known. */
export function TokenFigure({ change: { before, after }, unit = false }: TokenFigureProps) {
  const difference = before === null || after === null ? 0 : after - before;
  return (
    <span className="whitespace-nowrap tabular-nums">
      {after === null ? "–" : `≈ ${formatCount(after)}${unit ? (after === 1 ? " token" : " tokens") : ""}`}
      {difference !== 0 && (
        <span className="text-ink-muted">
          {" "}
          ({difference > 0 ? "+" : "−"}
          {formatCount(Math.abs(difference))})
        </span>
      )}
    </span>
  );
}
