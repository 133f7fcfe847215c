"use client";

import { FolderDown } from "lucide-react";
import { useParams, usePathname, useRouter } from "next/navigation";
import { type DragEvent, type ReactNode, useEffect, useEffectEvent } from "react";
import { useDropzone } from "react-dropzone";
import { pagePaths } from "@/lib/skills/api/addresses";
import { decodePath } from "@/lib/skills/decode-path";
import { readTransfer } from "./read-transfer";
import { useTakeDrop } from "./use-held-drop";

/** Only react-dropzone's drag state is used: its reader hides some files and skips empty folders. */
const readNothing = async () => [];

/** Without this, the browser would leave the page and open the dropped file. */
function stayOnPage(event: globalThis.DragEvent) {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
}

/** Accepts drops and pastes on every page. Neither sends anything. */
export function DropTarget({ children }: { children: ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();
  const { skillId } = useParams<{ skillId?: string }>();
  const takeDrop = useTakeDrop();

  function take(transfer: DataTransfer) {
    const address = new URLSearchParams(location.search).get("skill");
    const wanted = skillId ? decodePath(skillId) : pathname === "/publish" ? address : null;
    takeDrop(readTransfer(transfer), wanted);
    // A second drop on the publish page keeps the skill in the address.
    if (pathname !== "/publish") router.push(wanted ? pagePaths.publishTo(wanted) : "/publish");
  }

  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (!event.clipboardData?.types.includes("Files") || isTyping(event.target)) return;
    event.preventDefault();
    take(event.clipboardData);
  });
  useEffect(() => {
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);

  useEffect(() => {
    // Capture phase, because React swallows events in parts of the page that are not hydrated yet.
    const types = ["dragover", "drop"] as const;
    for (const type of types) addEventListener(type, stayOnPage, true);
    return () => {
      for (const type of types) removeEventListener(type, stayOnPage, true);
    };
  }, []);

  const { getRootProps, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    getFilesFromEvent: readNothing,
  });
  const onDrop = ({ dataTransfer }: DragEvent) => {
    if (dataTransfer.types.includes("Files")) take(dataTransfer);
  };
  return (
    <div {...getRootProps({ role: undefined, tabIndex: undefined, onDrop })} className="min-h-dvh">
      {children}
      {isDragActive && <DropNotice isVersion={skillId !== undefined} />}
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));
}

/** Covers the page so that no part that is not hydrated yet can lose the drop. */
function DropNotice({ isVersion }: { isVersion: boolean }) {
  return (
    <div
      role="status"
      className="fixed inset-0 z-50 grid place-items-center bg-canvas/80 p-6 backdrop-blur-sm"
    >
      <div className="flex max-w-md flex-col items-center gap-2 rounded-2xl border-2 border-accent border-dashed bg-surface px-10 py-12 text-center">
        <FolderDown aria-hidden className="mb-1 size-9 text-accent" />
        <p className="font-semibold text-lg">
          {isVersion ? "Drop the new version" : "Drop the skill’s folder"}
        </p>
        <p className="text-ink-muted">
          {isVersion
            ? "It’s checked and compared with this skill’s latest version. Nothing is sent until you publish."
            : "One skill or many, folders or zips: each is checked and compared with its latest version. Nothing is sent until you publish."}
        </p>
      </div>
    </div>
  );
}
