"use client";

import { Terminal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CodeTabs } from "@/components/ui/code-tabs";
import { Dialog } from "@/components/ui/dialog";
import { pageBackend, pageLane } from "@/lib/queries/request";
import { installSnippets } from "@/lib/skills/api/install-snippets";
import { pinnedSnippets } from "@/lib/skills/api/pinned-snippets";
import type { SkillVersion } from "@/lib/skills/api/wire";

/** How to use exactly this version: in an API request if Anthropic stores it, or else installed from this registry. */
export function VersionSnippets({ details }: { details: SkillVersion }) {
  return (
    <Dialog
      title="Use this version"
      trigger={
        <Button>
          <Terminal aria-hidden />
          Use
        </Button>
      }
    >
      {pageBackend() === "anthropic" ? (
        <CodeTabs snippets={pinnedSnippets(details, pageLane())} />
      ) : (
        <CodeTabs snippets={installSnippets(details, { origin: location.origin, lane: pageLane() })} />
      )}
    </Dialog>
  );
}
