"use client";

import { Terminal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CodeTabs } from "@/components/ui/code-tabs";
import { Dialog } from "@/components/ui/dialog";
import { pageLane } from "@/lib/queries/request";
import type { Review } from "@/lib/queries/review";
import { publishSnippets } from "@/lib/skills/api/publish-snippets";
import type { SkillChoices } from "./drop-choices";
import { publicationOf } from "./publication-of";

interface ShellLinesProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
}

/** How a program publishes the same folder. */
export function ShellLines({ review, choices }: ShellLinesProps) {
  const { name } = review.check;
  // Before the name is one, lines with it would be lines for a shell to stumble over.
  if (name === null || !/^[a-z0-9-]+$/.test(name)) return null;
  const { skillId, baseVersion } = publicationOf(review, choices);
  return (
    <Dialog
      title="Publish this folder from a shell"
      trigger={
        <Button variant="quiet" size="lg">
          <Terminal aria-hidden />
          From a shell
        </Button>
      }
    >
      <CodeTabs
        snippets={publishSnippets({
          origin: location.origin,
          lane: pageLane(),
          skillId,
          baseVersion,
          folder: name,
        })}
      />
    </Dialog>
  );
}
