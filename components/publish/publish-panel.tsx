"use client";

import { useRouter } from "next/navigation";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { Published } from "@/lib/queries/publish-version";
import { pagePaths } from "@/lib/skills/api/addresses";
import { ChooseFolder } from "./choose-folder";
import { DropReview } from "./drop-review";
import { ReadingDrop } from "./reading-drop";
import { useHeldDrop } from "./use-held-drop";

/** Drop → check → compare → publish. */
export function PublishPanel() {
  return (
    <>
      <h1 className="mb-5 font-semibold text-2xl tracking-tight">Publish</h1>
      <HeldDrop />
    </>
  );
}

function HeldDrop() {
  const [skillId] = useQueryState("skill", parseAsString);
  const { held, isReading, reading, error, dismiss, choose, discard } = useHeldDrop();
  const [isLeaving, setIsLeaving] = useState(false);
  const router = useRouter();
  async function showPublished({ skillId: published, version }: Published, asked: Promise<void>) {
    setIsLeaving(true);
    discard();
    await asked;
    router.push(version ? pagePaths.version(published, version) : pagePaths.skill(published));
  }
  if (isLeaving) return <p role="status">Published. Opening the version…</p>;
  if (isReading) return <ReadingDrop reading={reading} />;
  if (error)
    return (
      <ErrorState title="This drop could not be read" error={error}>
        <Button onClick={dismiss}>{held ? "Back to the drop before" : "Choose something else"}</Button>
      </ErrorState>
    );
  if (!held) return <ChooseFolder skillId={skillId} />;
  return (
    <DropReview
      key={held.drop.id}
      held={held}
      wantedSkillId={skillId ?? held.drop.skillId}
      onChoose={choose}
      onPublished={showPublished}
      onDiscard={discard}
    />
  );
}
