"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";

interface FindBarProps {
  box: RefObject<HTMLDivElement | null>;
  label: string;
  query: string;
  /** "3 of 22"; empty without a query. */
  status: string;
  canStep: boolean;
  onQuery: (query: string) => void;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}

/** A search field that floats over the page. */
export function FindBar({ box, label, query, status, canStep, onQuery, onStep, onClose }: FindBarProps) {
  useEffect(() => focusField(box.current), [box]);
  useEffect(keepClearOfBar, []);
  return (
    <div
      ref={box}
      className="fixed top-[calc(var(--header-height)+3.5rem)] right-2 left-2 z-30 flex items-center gap-1 rounded-lg border bg-surface p-1.5 shadow-floating sm:right-6 sm:left-auto sm:w-104 print:hidden"
    >
      <search className="flex min-w-0 flex-1 items-center gap-1">
        <SearchField label={label} value={query} onChange={onQuery} />
        <p role="status" className="min-w-20 px-1 text-center text-ink-muted text-xs tabular-nums">
          {status}
        </p>
      </search>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Previous match"
        disabled={!canStep}
        onClick={() => onStep(-1)}
      >
        <ChevronUp aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Next match"
        disabled={!canStep}
        onClick={() => onStep(1)}
      >
        <ChevronDown aria-hidden />
      </Button>
      <Button variant="quiet" size="icon" aria-label="Close search" onClick={onClose}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

/** Keeps the targets of jumps from ending up under the bar. */
function keepClearOfBar(): () => void {
  const { style } = document.documentElement;
  style.scrollPaddingTop = "calc(var(--header-height) + 7.5rem)";
  return () => {
    style.scrollPaddingTop = "";
  };
}

/** Focuses the field and selects its text. */
export function focusField(box: Element | null): void {
  const field = box?.querySelector("input");
  field?.focus({ preventScroll: true });
  field?.select();
}
