"use client";

import { Wrench } from "lucide-react";
import { Button } from "@/components/ui/button";
import { findFix } from "@/lib/skills/bundle/fixes";

interface AppliedFixesProps {
  rules: string[];
  onChange: (rules: string[]) => void;
}

/** The fixes made in a draft, each with an undo button. */
export function AppliedFixes({ rules, onChange }: AppliedFixesProps) {
  if (rules.length === 0) return null;
  return (
    <section aria-label="Fixes made" className="flex gap-3 rounded-lg border bg-surface px-4 py-3 text-sm">
      <Wrench aria-hidden className="mt-1 size-4 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        <p>Fixed in this draft only. Your folder is unchanged.</p>
        <ul>
          {rules.map((rule) => {
            const label = findFix(rule)?.label ?? rule;
            return (
              <li key={rule} className="flex min-h-8 items-center gap-3">
                <span className="min-w-0 flex-1">{label}</span>
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={`Undo: ${label}`}
                  onClick={() => onChange(rules.filter((other) => other !== rule))}
                >
                  Undo
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
