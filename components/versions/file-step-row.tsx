import { GitCompareArrows } from "lucide-react";
import Link from "next/link";
import { StatusMark } from "@/components/compare/status-mark";
import { buttonLook } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";
import type { FileStep } from "@/lib/skills/compare/file-history";
import { formatBytes } from "@/lib/skills/format-bytes";
import { FileRenameLine } from "./file-rename-line";

interface FileStepRowProps {
  skillId: string;
  path: string;
  step: FileStep<NumberedVersion>;
}

const WORDS = { added: "added", changed: "changed", deleted: "deleted" };

/** One version that changed the file, with a link to the change. */
export function FileStepRow({ skillId, path, step }: FileStepRowProps) {
  const { version, previous, status, growth } = step;
  return (
    <li className="relative flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-2 text-sm last:border-b-0 hover:bg-hover">
      <StatusMark status={status} />
      <Link
        href={
          status === "deleted"
            ? pagePaths.version(skillId, version.version)
            : pagePaths.file(skillId, version.version, path)
        }
        className="w-10 shrink-0 rounded font-semibold tabular-nums before:absolute before:inset-0 before:content-['']"
      >
        v{version.number}
      </Link>
      <span className="text-ink-muted">{WORDS[status]}</span>
      {status !== "changed" && previous && (
        <FileRenameLine path={path} version={version} previous={previous} />
      )}
      <span className="text-ink-faint tabular-nums">{describeGrowth(growth)}</span>
      <span className="text-ink-muted">
        <RelativeTime iso={version.createdAt} />
      </span>
      {previous && (
        <Link
          href={`${pagePaths.compare(skillId, previous.version, version.version)}?file=${encodeURIComponent(path)}`}
          aria-label={`Compare with v${previous.number} (changes in v${version.number})`}
          className={`relative z-10 ml-auto ${buttonLook({ variant: "quiet", size: "sm" })}`}
        >
          <GitCompareArrows aria-hidden />
          <span className="max-sm:hidden">Compare with v{previous.number}</span>
        </Link>
      )}
    </li>
  );
}

function describeGrowth(bytes: number): string {
  if (bytes === 0) return "same size";
  return `${bytes > 0 ? "+" : "−"}${formatBytes(Math.abs(bytes))}`;
}
