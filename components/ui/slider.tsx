"use client";

import { Slider as Base } from "@base-ui/react/slider";

interface SliderProps {
  label: string;
  /** 0–100. */
  value: number;
  onChange: (value: number) => void;
}

export function Slider({ label, value, onChange }: SliderProps) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next)} thumbAlignment="edge">
      <Base.Control className="flex w-full touch-none select-none items-center py-2">
        <Base.Track className="h-1 w-full rounded-full bg-line-strong">
          <Base.Indicator className="rounded-full bg-accent-fill" />
          <Base.Thumb
            aria-label={label}
            className="size-4 rounded-full border bg-surface shadow-raised has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-ring"
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
