import Link from "next/link";
import { Button, buttonLook } from "@/components/ui/button";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";

interface CompareTickedProps {
  skillId: string;
  /** Newest first, at most two. */
  ticked: NumberedVersion[];
  onClear: () => void;
}

export function CompareTicked({ skillId, ticked, onClear }: CompareTickedProps) {
  const [head, base] = ticked;
  if (!head) return null;
  return (
    <div
      role="status"
      className="fixed inset-x-3 bottom-4 z-20 mx-auto flex w-fit items-center gap-3 rounded-lg bg-surface py-2 pr-2 pl-4 text-sm shadow-floating"
    >
      {base ? `v${base.number} → v${head.number}` : `v${head.number} – tick another to compare`}
      <Button variant="quiet" size="sm" onClick={onClear}>
        Clear
      </Button>
      {base && (
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
