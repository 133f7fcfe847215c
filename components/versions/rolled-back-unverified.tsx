import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { buttonLook } from "@/components/ui/button";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SeriesVersion } from "@/lib/skills/api/series";

interface RolledBackUnverifiedProps {
  old: SeriesVersion;
  /** The version that the roll-back published. */
  restored: SeriesVersion;
  error: Error;
}

/** A roll-back that was made and could not be verified: there is nothing to send again, only to look at. */
export function RolledBackUnverified({ old, restored, error }: RolledBackUnverifiedProps) {
  const { skillId } = restored;
  return (
    <section
      role="status"
      className="flex max-w-3xl gap-3 rounded-lg border border-warned/50 bg-warned-wash p-4 sm:p-5"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-warned" />
      <div className="min-w-0">
        <h2 className="font-semibold">
          v{old.number} is back as v{restored.number}, but it wasn’t verified
        </h2>
        <p className="wrap-anywhere mt-1 text-ink-muted">{error.message}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          <Link
            href={pagePaths.compare(skillId, old.version, restored.version)}
            className={buttonLook({ variant: "primary" })}
          >
            Compare v{old.number} with v{restored.number}
          </Link>
          <Link href={pagePaths.version(skillId, restored.version)} className={buttonLook()}>
            View the new version
          </Link>
        </div>
      </div>
    </section>
  );
}
