"use client";

import { type ReactNode, useId, useState } from "react";

interface KeptFieldProps {
  label: string;
  kept: string;
  maxLength?: number;
  onKeep: (text: string) => void;
  /** At the end of the label's line. */
  aside?: ReactNode;
  /** Beside the field. */
  children?: ReactNode;
}

/** A labelled text field stored with the draft. It has local state because the stored text arrives later. */
export function KeptField({ label, kept, maxLength, onKeep, aside, children }: KeptFieldProps) {
  const [text, setText] = useState(kept);
  const id = useId();
  return (
    <div className="w-full">
      <div className="mb-1 flex min-h-5 flex-wrap items-center justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="text-ink-muted">
          {label}
        </label>
        {aside}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          value={text}
          maxLength={maxLength}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            onKeep(currentTarget.value);
          }}
          className="h-10 min-w-0 flex-1 basis-64 rounded-md border bg-surface px-3 text-sm shadow-raised max-sm:basis-full"
        />
        {children}
      </div>
    </div>
  );
}
