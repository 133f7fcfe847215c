"use client";

import { type ReactNode, useState } from "react";
import { Picture } from "@/components/files/picture";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { formatBytes } from "@/lib/skills/format-bytes";

interface PictureDiffProps {
  baseKey: string;
  headKey: string;
  file: FileComparison;
}

type Mode = "two-up" | "swipe" | "onion";

const MODES: { value: Mode; label: string }[] = [
  { value: "two-up", label: "Side by side" },
  { value: "swipe", label: "Swipe" },
  { value: "onion", label: "Onion skin" },
];

/** The old and the new picture, side by side or overlaid. */
export function PictureDiff({ baseKey, headKey, file }: PictureDiffProps) {
  const [mode, setMode] = useState<Mode>("two-up");
  const { basePath, headPath } = sidePaths(file);
  const before = basePath !== null && (
    <Picture bundleKey={baseKey} path={basePath} alt={`${basePath}, before`} />
  );
  const after = headPath !== null && (
    <Picture bundleKey={headKey} path={headPath} alt={`${headPath}, after`} />
  );
  const canOverlay = Boolean(before && after);
  return (
    <div className="space-y-4 p-4">
      {canOverlay && <Segmented label="Compare pictures" value={mode} choices={MODES} onChange={setMode} />}
      {canOverlay && mode !== "two-up" ? (
        <Overlay mode={mode} before={before} after={after} />
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          <Side label="Before" size={file.baseSize} picture={before} />
          <Side label="After" size={file.headSize} picture={after} />
        </div>
      )}
    </div>
  );
}

function Side({ label, size, picture }: { label: string; size: number | null; picture: ReactNode }) {
  return (
    <figure className="flex min-w-0 flex-col items-center gap-2">
      <div className="checkerboard grid min-h-24 w-full place-items-center overflow-auto rounded-md border">
        {picture || <span className="text-ink-faint text-sm">No file</span>}
      </div>
      <figcaption className="text-ink-faint text-xs">
        {label}
        {size !== null && ` · ${formatBytes(size)}`}
      </figcaption>
    </figure>
  );
}

function Overlay({ mode, before, after }: { mode: Mode; before: ReactNode; after: ReactNode }) {
  const [percent, setPercent] = useState(50);
  const shown = mode === "swipe" ? { clipPath: `inset(0 0 0 ${percent}%)` } : { opacity: percent / 100 };
  return (
    <div className="mx-auto w-fit max-w-full space-y-3">
      <div className="checkerboard grid overflow-auto rounded-md border">
        <div className="col-start-1 row-start-1">{before}</div>
        <div className="col-start-1 row-start-1" style={shown}>
          {after}
        </div>
      </div>
      <Slider
        label={mode === "swipe" ? "Divider between before and after" : "Opacity of the newer picture"}
        value={percent}
        onChange={setPercent}
      />
    </div>
  );
}
