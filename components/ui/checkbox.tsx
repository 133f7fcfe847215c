"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check } from "lucide-react";

interface CheckboxProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** A tick box whose label is for screen readers; the row around it says the rest. */
export function Checkbox({ label, checked, disabled, onChange }: CheckboxProps) {
  return (
    <Base.Root
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onCheckedChange={(next) => onChange(next)}
      className="pressable grid size-4 shrink-0 cursor-pointer place-items-center rounded border border-line-strong bg-surface data-checked:border-accent-fill data-disabled:cursor-not-allowed data-checked:bg-accent-fill data-disabled:opacity-40"
    >
      <Base.Indicator>
        <Check aria-hidden className="size-3 text-on-accent" strokeWidth={3} />
      </Base.Indicator>
    </Base.Root>
  );
}
