"use client";

import { FolderDown } from "lucide-react";
import { type ChangeEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ChooseFolderButton } from "./choose-folder-button";
import { readChosen } from "./read-transfer";
import { useTakeDrop } from "./use-held-drop";

/** The publish page before anything is dropped. */
export function ChooseFolder({ skillId }: { skillId: string | null }) {
  const takeDrop = useTakeDrop();
  const input = useRef<HTMLInputElement>(null);

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = "";
    if (files.length > 0) takeDrop(readChosen(files), skillId);
  }

  return (
    <section className="flex flex-col items-center rounded-2xl border-2 border-line-strong border-dashed px-6 py-16 text-center">
      <FolderDown aria-hidden className="mb-3 size-9 text-ink-faint" />
      <h2 className="font-semibold text-lg">Drop a skill folder here</h2>
      <p className="mt-1 max-w-md text-ink-muted">
        A folder with a <code className="font-mono text-sm">SKILL.md</code>, a zip, or several of either. You
        can paste them too. Each is checked and compared with its latest version before anything is sent.
      </p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <ChooseFolderButton skillId={skillId} />
        <Button size="lg" onClick={() => input.current?.click()}>
          Choose files or a zip
        </Button>
      </div>
      <input ref={input} type="file" hidden multiple aria-label="Choose files or a zip" onChange={choose} />
    </section>
  );
}
