"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ChangeEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { readChosen } from "./read-transfer";
import { useTakeDrop } from "./use-held-drop";

/** Every browser supports this attribute, but React's types lack it. */
const FOLDER_ONLY = { webkitdirectory: "" };

interface ChooseFolderButtonProps {
  /** The skill that gets a version; null to find it by name. */
  skillId?: string | null;
}

/** Opens the browser's folder dialog, then the publish page with the chosen folder. */
export function ChooseFolderButton({ skillId = null }: ChooseFolderButtonProps) {
  const takeDrop = useTakeDrop();
  const router = useRouter();
  const pathname = usePathname();
  const input = useRef<HTMLInputElement>(null);

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = "";
    if (files.length === 0) return;
    takeDrop(readChosen(files), skillId);
    if (pathname !== "/publish") router.push("/publish");
  }

  return (
    <>
      <Button variant="primary" size="lg" onClick={() => input.current?.click()}>
        Choose a folder
      </Button>
      <input ref={input} type="file" hidden {...FOLDER_ONLY} aria-label="Choose a folder" onChange={choose} />
    </>
  );
}
