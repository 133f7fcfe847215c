"use client";

import { useState } from "react";
import { ScrollX } from "@/components/ui/scroll-x";
import { Segmented } from "@/components/ui/segmented";
import { Picture } from "./picture";

const ZOOMS = [
  { value: "fit", label: "Fit", scale: null },
  { value: "100", label: "100%", scale: 1 },
  { value: "200", label: "200%", scale: 2 },
  { value: "400", label: "400%", scale: 4 },
] as const;

type Zoom = (typeof ZOOMS)[number]["value"];

/** A picture with its dimensions, fitted or enlarged in a box that scrolls. */
export function ImageView({ bundleKey, path }: { bundleKey: string; path: string }) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const scale = ZOOMS.find(({ value }) => value === zoom)?.scale ?? null;
  return (
    <figure className="flex flex-col items-center gap-3 p-4 sm:p-6">
      <Segmented<Zoom> label="Zoom" value={zoom} choices={[...ZOOMS]} onChange={setZoom} />
      <ScrollX
        label={`Picture ${path}`}
        className="checkerboard max-h-[76dvh] max-w-full overflow-y-auto rounded-md border"
      >
        <Picture
          bundleKey={bundleKey}
          path={path}
          alt={path}
          onSize={setSize}
          className={zoom === "fit" ? "max-h-[75dvh] max-w-full" : "max-w-none [image-rendering:pixelated]"}
          width={size && scale ? size.width * scale : undefined}
        />
      </ScrollX>
      <figcaption className="h-5 text-ink-faint text-xs tabular-nums">
        {size && `${size.width} × ${size.height} pixels`}
      </figcaption>
    </figure>
  );
}
