"use client";

import { WrapText } from "lucide-react";
import { Button } from "@/components/ui/button";
import { fileKind } from "@/lib/skills/file-kind";
import { changeReadingPreferences, useReadingPreferences } from "./reading-preferences";

/** Whether the lines of this file wrap: as the user chose, or else only in markdown. */
export function useWrap(path: string): boolean {
  return useReadingPreferences().isWrapped ?? fileKind(path) === "markdown";
}

export function WrapToggle({ path }: { path: string }) {
  const isWrapped = useWrap(path);
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label="Wrap lines"
      aria-pressed={isWrapped}
      className="aria-pressed:bg-hover aria-pressed:text-ink"
      onClick={() => changeReadingPreferences({ isWrapped: !isWrapped })}
    >
      <WrapText aria-hidden />
    </Button>
  );
}
