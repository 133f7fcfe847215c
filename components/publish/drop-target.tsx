"use client";

import { FolderDown } from "lucide-react";
import { useParams, usePathname, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useDropzone } from "react-dropzone";
import { pagePaths } from "@/lib/skills/api/addresses";
import { decodePath } from "@/lib/skills/decode-path";
import { DroppedFolderProvider, useDroppedFolder } from "./dropped-folder";
import { toDroppedFolder } from "./to-dropped-folder";

/** Makes every page the target of a drop. Nothing is sent by dropping. */
export function DropTarget({ children }: { children: ReactNode }) {
  return (
    <DroppedFolderProvider>
      <WholePage>{children}</WholePage>
    </DroppedFolderProvider>
  );
}

function WholePage({ children }: { children: ReactNode }) {
  const router = useRouter();
  const { setDropped } = useDroppedFolder();
  const pathname = usePathname();
  const { skillId } = useParams<{ skillId?: string }>();
  const { getRootProps, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    onDrop: (files) => {
      if (files.length === 0) return;
      setDropped(toDroppedFolder(files));
      // A second drop on the publish page goes to the skill that its address names.
      if (pathname !== "/publish")
        router.push(skillId ? pagePaths.publishTo(decodePath(skillId)) : "/publish");
    },
  });
  return (
    <div {...getRootProps({ role: undefined, tabIndex: undefined })} className="min-h-dvh">
      {children}
      {isDragActive && (
        <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-canvas/80 p-6 backdrop-blur-sm">
          <div className="flex max-w-md flex-col items-center gap-2 rounded-2xl border-2 border-accent border-dashed bg-surface px-10 py-12 text-center">
            <FolderDown aria-hidden className="mb-1 size-9 text-accent" />
            <p className="font-semibold text-lg">
              {skillId ? "Drop the new version" : "Drop the skill’s folder"}
            </p>
            <p className="text-ink-muted">
              It is checked and compared here first. Nothing is sent until you publish.
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
