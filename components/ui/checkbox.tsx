"use client";

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
    // biome-ignore lint/a11y/useSemanticElements: in an input the keys of the page do not act
    <button
      type="button"
      role="checkbox"
      aria-label={label}
      aria-checked={checked}
      disabled={disabled}
      onClick={() => onChange(!checked)}
      className="pressable grid size-4 shrink-0 cursor-pointer place-items-center rounded border border-line-strong bg-surface disabled:cursor-not-allowed aria-checked:border-accent-fill aria-checked:bg-accent-fill disabled:opacity-40"
    >
      {checked && <Check aria-hidden className="size-3 text-on-accent" strokeWidth={3} />}
    </button>
  );
}
