"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { targetQuery } from "@/lib/queries/target";
import type { Skill } from "@/lib/skills/api/wire";

export interface Target {
  /** The skill that gets a version; null for a new skill. */
  chosen: Skill | null;
  /** The skill found by the address or the name. */
  suggested: Skill | null;
  isLooking: boolean;
  error: Error | null;
  retry: () => void;
}

/** The skill that a draft goes to: the one in the address, else the one with its name, else a new one. */
export function useTarget(name: string | null, wantedSkillId: string | null, isNew: boolean): Target {
  const queryClient = useQueryClient();
  const search = useQuery(targetQuery({ name, wantedSkillId }, queryClient));
  const suggested = search.data ?? null;
  return {
    chosen: isNew ? null : suggested,
    suggested,
    isLooking: search.isLoading,
    // A failed refetch keeps the skill that was found before.
    error: search.isLoadingError ? search.error : null,
    retry: () => void search.refetch(),
  };
}
