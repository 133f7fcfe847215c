"use client";

import { useEffect } from "react";
import type { Skill } from "@/lib/skills/api/wire";
import type { SkillChoices } from "./drop-choices";

/**
 * The version that was the newest when a draft was first looked at, or null for none. It is kept with the draft, also over a reload, so that a
 * version that comes in between is noticed instead of overwritten.
 */
export function useFollowed(
  target: Skill | null,
  { followed }: SkillChoices,
  onChoose: (change: Partial<SkillChoices>) => void,
): string | null {
  const isKnown = target === null || followed?.skillId === target.id;
  useEffect(() => {
    if (!isKnown) onChoose({ followed: { skillId: target.id, version: target.latestVersion } });
  });
  return followed && isKnown && target ? followed.version : (target?.latestVersion ?? null);
}
