import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import { buttonLook } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { Restored } from "@/lib/skills/api/records-wire";
import type { SeriesVersion } from "@/lib/skills/api/series";

interface RolledBackProps {
  skillId: string;
  restored: Restored;
  old: SeriesVersion;
  versions: SeriesVersion[];
}

/** The proof of a rollback: the published version was downloaded again and has the same bytes. */
export function RolledBack({ skillId, restored, old, versions }: RolledBackProps) {
  const number = versions.find((version) => version.version === restored.version)?.number;
  return (
    <section
      role="status"
      className="flex max-w-3xl gap-3 rounded-lg border border-added-edge/50 bg-added-wash p-4 sm:p-5"
    >
      <BadgeCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-added" />
      <div className="min-w-0">
        <h2 className="font-semibold">
          v{old.number} is back{number === undefined ? "" : ` as v${number}`}
        </h2>
        <p className="mt-1 text-ink-muted">
          It was downloaded again after publishing, and every byte matches.
        </p>
        <p className="mt-2 flex items-center gap-1 font-mono text-ink-muted text-xs">
          <span className="wrap-anywhere">sha256 {restored.digest}</span>
          <CopyButton text={restored.digest} label="Copy the digest" />
        </p>
        <div className="mt-4 flex flex-wrap gap-2">
          <Link href={pagePaths.skill(skillId)} className={buttonLook({ variant: "primary" })}>
            View all versions
          </Link>
          <Link href={pagePaths.version(skillId, restored.version)} className={buttonLook()}>
            View the new version
          </Link>
        </div>
      </div>
    </section>
  );
}
