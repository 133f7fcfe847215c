import Link from "next/link";
import { Button, buttonLook } from "@/components/ui/button";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SeriesVersion } from "@/lib/skills/api/series";

interface TickedBarProps {
  skillId: string;
  /** Newest first. */
  ticked: SeriesVersion[];
  onClear: () => void;
  onDelete: () => void;
}

/** Actions for the selected versions: compare two, or delete any number. */
export function TickedBar({ skillId, ticked, onClear, onDelete }: TickedBarProps) {
  const [head, base] = ticked;
  if (!head) return null;
  return (
    <div
      role="status"
      className="fixed inset-x-3 bottom-4 z-20 mx-auto flex w-fit max-w-full flex-wrap items-center justify-center gap-2 rounded-lg bg-surface py-2 pr-2 pl-4 text-sm shadow-floating"
    >
      <span className="mr-1">{describe(ticked)}</span>
      <Button variant="quiet" size="sm" onClick={onClear}>
        Clear
      </Button>
      <Button variant="danger" size="sm" onClick={onDelete}>
        Delete…
      </Button>
      {base && ticked.length === 2 && (
        <Link
          href={pagePaths.compare(skillId, base.version, head.version)}
          className={buttonLook({ variant: "primary", size: "sm" })}
        >
          Compare
        </Link>
      )}
    </div>
  );
}

function describe(ticked: SeriesVersion[]): string {
  const [head, base] = ticked;
  if (!base) return `v${head?.number} – select another to compare`;
  return ticked.length === 2 ? `v${base.number} → v${head?.number}` : `${ticked.length} versions`;
}
