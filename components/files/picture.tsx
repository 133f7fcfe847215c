"use client";

import { Skeleton } from "@/components/ui/skeleton";
import { pictureType } from "@/lib/skills/file-kind";
import { bytes } from "@/lib/worker/asks";
import { useAnswer } from "./use-answer";
import { useObjectUrl } from "./use-object-url";

interface PictureProps {
  bundleKey: string;
  path: string;
  alt: string;
  /** In CSS pixels; by default the picture's own width. */
  width?: number | undefined;
  className?: string;
  onSize?: (size: { width: number; height: number }) => void;
}

/** A picture in a bundle. In an <img>, even an SVG runs no scripts and loads nothing. */
export function Picture({ bundleKey, path, alt, width, className = "max-w-full", onSize }: PictureProps) {
  const content = useAnswer(bytes.ask(bundleKey, path));
  const url = useObjectUrl(content.status === "ready" ? content.value : null, pictureType(path) ?? "");

  if (content.status === "failed")
    return <span className="text-deleted text-sm">{content.error.message}</span>;
  if (url === null) return <Skeleton className="inline-block h-24 w-40" />;
  return (
    // biome-ignore lint/performance/noImgElement: a blob of untrusted bytes must not pass the image optimizer
    <img
      src={url}
      alt={alt}
      width={width}
      className={className}
      onLoad={({ currentTarget }) =>
        onSize?.({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
      }
    />
  );
}
