"use client";

import type { ReactNode } from "react";

interface Choice<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
}

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  choices: Choice<Value>[];
  onChange: (value: Value) => void;
}

/** A choice of a few options, all visible. */
export function Segmented<Value extends string>({ label, value, choices, onChange }: SegmentedProps<Value>) {
  return (
    <fieldset
      aria-label={label}
      className="inline-flex h-8 shrink-0 items-center rounded-md border bg-sunken p-0.5"
    >
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className="pressable inline-flex h-full items-center gap-1.5 rounded px-2.5 text-ink-muted text-sm hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-raised [&_svg]:size-4"
        >
          {choice.icon}
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
