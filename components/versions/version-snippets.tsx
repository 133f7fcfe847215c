"use client";

import { Terminal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Tabs } from "@/components/ui/tabs";
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
      <Tabs
        label="Language"
        tabs={pinnedSnippets(details, pageLane()).map(({ language, code }) => ({
          value: language,
          label: language,
          panel: (
            <div className="relative">
              <pre className="overflow-x-auto rounded-lg border bg-sunken p-4 font-mono text-xs leading-5">
                {code}
              </pre>
              <span className="absolute top-1.5 right-1.5 rounded-md bg-sunken">
                <CopyButton text={code} label={`Copy the ${language} lines`} />
              </span>
            </div>
          ),
        }))}
      />
    </Dialog>
  );
}
