"use client";

import { Terminal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CodeTabs } from "@/components/ui/code-tabs";
import { Dialog } from "@/components/ui/dialog";
import { pageLane } from "@/lib/queries/request";
import { pinnedSnippets } from "@/lib/skills/api/snippets";
import type { SkillVersion } from "@/lib/skills/api/wire";

export function VersionSnippets({ details }: { details: SkillVersion }) {
  return (
    <Dialog
      title="Use exactly this version"
      trigger={
        <Button>
          <Terminal aria-hidden />
          Use
        </Button>
      }
    >
      <CodeTabs snippets={pinnedSnippets(details, pageLane())} />
    </Dialog>
  );
}
