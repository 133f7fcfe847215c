"use client";

import { useEffect } from "react";
import type { Skill } from "@/lib/skills/api/wire";
import type { SkillChoices } from "./drop-choices";

/**
 * The latest version when a draft was first shown; null for none. It is stored with the draft, so that a version published
 * later is noticed instead of overwritten.
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
