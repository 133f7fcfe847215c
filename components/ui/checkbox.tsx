"use client";

import { Check } from "lucide-react";

interface CheckboxProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** A checkbox whose label only screen readers get; the row around it shows the text. */
export function Checkbox({ label, checked, disabled, onChange }: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: single-key shortcuts are ignored while an input has focus
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
