"use client";

import { useState } from "react";

interface KeptFieldProps {
  label: string;
  placeholder: string;
  kept: string;
  onKeep: (text: string) => void;
}

/** A line of text that is kept with the draft. What is typed stands here at once: what is kept comes back later. */
export function KeptField({ label, placeholder, kept, onKeep }: KeptFieldProps) {
  const [text, setText] = useState(kept);
  return (
    <input
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onKeep(currentTarget.value);
      }}
      className="h-10 w-full rounded-md border bg-surface px-3 text-sm shadow-raised placeholder:text-ink-faint sm:w-80"
    />
  );
}
