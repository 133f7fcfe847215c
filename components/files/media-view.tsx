"use client";

import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { mediaType } from "@/lib/skills/file-kind";
import { bytes } from "@/lib/worker/asks";
import { Reading } from "./reading";
import { useObjectUrl } from "./use-object-url";

/** Audio or video with the browser's own controls. Never plays by itself. */
export function MediaView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={bytes.ask(bundleKey, path)} failure="Couldn’t read this file">
      {(content) => <Player content={content} path={path} />}
    </Reading>
  );
}

function Player({ content, path }: { content: ArrayBuffer; path: string }) {
  const type = mediaType(path);
  const url = useObjectUrl(content, type);
  const [isBroken, setBroken] = useState(false);
  if (isBroken)
    return (
      <EmptyState title="This browser can’t play the file">Switch to Bytes to see its content.</EmptyState>
    );
  const look = {
    src: url ?? undefined,
    controls: true,
    preload: "metadata",
    onError: () => setBroken(url !== null),
  } as const;
  return (
    <div className="flex justify-center p-6">
      {type.startsWith("video/") ? (
        <video {...look} aria-label={path} className="max-h-[70dvh] max-w-full rounded-md" />
      ) : (
        <audio {...look} aria-label={path} className="w-full max-w-lg" />
      )}
    </div>
  );
}
