import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { buttonLook } from "@/components/ui/button";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SeriesVersion } from "@/lib/skills/api/series";

interface RolledBackUnverifiedProps {
  old: SeriesVersion;
  skillId: string;
  /** The version that the rollback published; null while the list doesn't have it. */
  restored: SeriesVersion | null;
  error: Error;
}

/** A rollback that was published but not verified. Sending it again would publish a second version, so this only links. */
export function RolledBackUnverified({ old, skillId, restored, error }: RolledBackUnverifiedProps) {
  return (
    <section
      role="status"
      className="flex max-w-3xl gap-3 rounded-lg border border-warned/50 bg-warned-wash p-4 sm:p-5"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-warned" />
      <div className="min-w-0">
        <h2 className="font-semibold">
          v{old.number} is back{restored && ` as v${restored.number}`}, but it wasn’t verified
        </h2>
        <p className="wrap-anywhere mt-1 text-ink-muted">{error.message}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          {restored && (
            <Link
              href={pagePaths.compare(skillId, old.version, restored.version)}
              className={buttonLook({ variant: "primary" })}
            >
              Compare v{old.number} with v{restored.number}
            </Link>
          )}
          <Link
            href={restored ? pagePaths.version(skillId, restored.version) : pagePaths.skill(skillId)}
            className={buttonLook()}
          >
            {restored ? "View the new version" : "View all versions"}
          </Link>
        </div>
      </div>
    </section>
  );
}
