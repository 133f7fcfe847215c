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
      <h1 className="mb-4 font-semibold text-2xl tracking-tight">Publish</h1>
      <CurrentDrop />
    </>
  );
}

function CurrentDrop() {
  const [skillId] = useQueryState("skill", parseAsString);
  const { held, isReading, reading, error, dismiss, choose, discard } = useHeldDrop();
  const [isLeaving, setIsLeaving] = useState(false);
  const router = useRouter();
  async function show(published: Published[], refetched: Promise<void>) {
    setIsLeaving(true);
    discard();
    await refetched;
    // Replaced, because Back would lead to an empty publish page.
    router.replace(placeOf(published));
  }
  if (isLeaving) return <p role="status">Published. Opening it…</p>;
  if (isReading) return <ReadingDrop reading={reading} />;
  if (error)
    return (
      <ErrorState title="Couldn’t read this drop" error={error}>
        <Button onClick={dismiss}>{held ? "Back to the previous drop" : "Choose something else"}</Button>
      </ErrorState>
    );
  if (!held) return <ChooseFolder skillId={skillId} />;
  return (
    <DropReview
      key={held.drop.id}
      held={held}
      wantedSkillId={skillId ?? held.drop.skillId}
      onChoose={choose}
      onPublished={(published, refetched) => show([published], refetched)}
      onDone={(published) => show(published, Promise.resolve())}
      onDiscard={discard}
    />
  );
}

function placeOf([published, ...others]: Published[]) {
  if (!published || others.length > 0) return "/";
  const { skillId, version } = published;
  return version ? pagePaths.version(skillId, version) : pagePaths.skill(skillId);
}
