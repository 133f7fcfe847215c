"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const reportTyped = useEffectEvent(() => {
    const typed = field.current?.value ?? value;
    if (typed !== value) onChange(typed);
  });
  // Input typed before hydration fired no event.
  useEffect(() => reportTyped(), []);
  return (
    <label className="relative flex min-w-0 flex-1 basis-64 items-center">
      <Search aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-ink-faint" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-full rounded-md border bg-surface pr-2 pl-8 text-sm shadow-raised placeholder:text-ink-faint"
      />
    </label>
  );
}
