"use client";

import { Progress as Base } from "@base-ui/react/progress";

interface ProgressProps {
  label: string;
  /** 0–100; null while the total is unknown. */
  percent: number | null;
}

export function Progress({ label, percent }: ProgressProps) {
  return (
    <Base.Root value={percent} aria-label={label}>
      <Base.Track className="h-1.5 overflow-hidden rounded-full bg-line">
        <Base.Indicator className="h-full rounded-full bg-accent-fill transition-[width] duration-150 data-indeterminate:w-1/3 data-indeterminate:animate-pulse-soft" />
      </Base.Track>
    </Base.Root>
  );
}
