"use client";

import { ArrowLeftRight, FileDiff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { useCommand } from "@/components/ui/use-command";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";
import type { CompareRange } from "@/lib/skills/compare/compare-range";

interface ComparePickersProps {
  skillId: string;
  versions: NumberedVersion[];
  range: CompareRange;
}

/** Base on the left, head on the right. The copied link contains both ids. */
export function ComparePickers({ skillId, versions, range }: ComparePickersProps) {
  const router = useRouter();
  const options = versions.map((version, index) => ({
    value: version.version,
    label: `v${version.number}`,
    detail: index === 0 ? "latest" : <RelativeTime iso={version.createdAt} />,
  }));

  /** Reads the view from the address bar, because the router's copy lags behind. */
  function address(base: string, head: string) {
    return `${pagePaths.compare(skillId, base, head)}${location.search as `?${string}` | ""}` as const;
  }
  const open = (base: string, head: string) => router.push(address(base, head), { scroll: false });
  const [base, head] = [range.base.version, range.head.version];
  const link = useRef<HTMLSpanElement>(null);
  useCommand({
    keys: "y",
    what: "Copy permalink",
    run: () => {
      router.replace(`${address(base, head)}${location.hash}`, { scroll: false });
      link.current?.querySelector("button")?.click();
    },
  });

  return (
    <div className="flex items-center gap-1.5">
      <Select label="Base version" value={base} options={options} onChange={(next) => open(next, head)} />
      <Button size="icon" variant="quiet" aria-label="Swap the two versions" onClick={() => open(head, base)}>
        <ArrowLeftRight aria-hidden />
      </Button>
      <Select label="Head version" value={head} options={options} onChange={(next) => open(base, next)} />
      <span ref={link}>
        <CopyButton
          text={() => `${location.origin}${address(base, head)}${location.hash}`}
          label="Copy a link to this comparison"
        />
      </span>
      <a
        href={pagePaths.patch(skillId, base, head)}
        aria-label="Open this comparison as a patch"
        className={buttonLook({ variant: "quiet", size: "icon" })}
      >
        <FileDiff aria-hidden />
      </a>
    </div>
  );
}
