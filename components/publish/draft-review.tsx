"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { type DroppedFolder, draftQuery } from "@/lib/queries/draft";
import { CheckedDraft } from "./checked-draft";
import { SkillChooser } from "./skill-chooser";

interface DraftReviewProps {
  dropped: DroppedFolder;
  wantedSkillId: string | null;
  onDiscard: () => void;
}

/** Opens what was dropped, and asks which skill is meant when it holds several. */
export function DraftReview({ dropped, wantedSkillId, onDiscard }: DraftReviewProps) {
  const [root, setRoot] = useState<string | null>(null);
  const opened = useQuery(draftQuery(dropped, root));
  if (opened.isError)
    return (
      <div className="space-y-3">
        <ErrorState title="This drop could not be read" error={opened.error} />
        <Button onClick={onDiscard}>Choose something else</Button>
      </div>
    );
  if (!opened.data) return <Skeleton className="h-56 rounded-lg opacity-50" />;
  const { roots } = opened.data;
  return (
    <div className="space-y-5">
      {roots.length > 1 && <SkillChooser roots={roots} chosen={root ?? roots[0] ?? ""} onChoose={setRoot} />}
      <CheckedDraft
        key={opened.data.key}
        draft={opened.data}
        wantedSkillId={wantedSkillId}
        onDiscard={onDiscard}
      />
    </div>
  );
}
