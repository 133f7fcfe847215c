"use client";

import { FolderDown, Sparkles } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { usePublishExamples } from "@/lib/queries/publish-examples";
import { pagePaths } from "@/lib/skills/api/addresses";

/** Shown while there are no skills. `chooseFolder` is the button that opens the browser's folder dialog. */
export function FirstRun({ chooseFolder }: { chooseFolder: ReactNode }) {
  const router = useRouter();
  const examples = usePublishExamples({
    onPublished: ({ skillId, base, head }) => router.push(pagePaths.compare(skillId, base, head)),
  });
  return (
    <section className="mx-auto mt-[6vh] max-w-2xl">
      <div className="flex flex-col items-center rounded-2xl border-2 border-line-strong border-dashed px-6 py-16 text-center">
        <FolderDown aria-hidden className="mb-3 size-9 text-accent" />
        <h1 className="font-semibold text-2xl tracking-tight">Drop a skill folder here</h1>
        <p className="mt-2 max-w-md text-ink-muted">
          A folder with a <code className="font-mono text-sm">SKILL.md</code>, anywhere on this page. It’s
          checked before anything is uploaded. Later drops show what changed.
        </p>
        <div className="mt-6">{chooseFolder}</div>
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border bg-surface px-5 py-4">
        <Sparkles aria-hidden className="size-5 shrink-0 text-ink-faint" />
        <p className="min-w-0 flex-1 basis-60 text-sm">
          <strong className="font-medium">No skill yet?</strong>{" "}
          <span className="text-ink-muted">Add two examples and see a comparison.</span>
        </p>
        <Button onClick={() => examples.mutate()} disabled={examples.isPending}>
          {examples.isPending ? "Publishing…" : "Add the examples"}
        </Button>
      </div>
      {examples.isError && (
        <div className="mt-4">
          <ErrorState title="Couldn’t publish the examples" error={examples.error} />
        </div>
      )}
    </section>
  );
}
