"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { findSkillByName } from "@/lib/queries/find-skill-by-name";
import { skillQuery } from "@/lib/queries/skills";
import type { Skill } from "@/lib/skills/api/wire";

export interface Target {
  /** The skill that gets a version; null for a new skill. */
  chosen: Skill | null;
  /** The skill that the address or the folder's name suggests. */
  suggested: Skill | null;
  isLooking: boolean;
  error: Error | null;
  setNew: (isNew: boolean) => void;
}

/** Which skill a draft goes to: the one of the address, else the one of the same name, else a new one. */
export function useTarget(name: string | null, wantedSkillId: string | null): Target {
  const [isNew, setNew] = useState(false);
  const queryClient = useQueryClient();
  const wanted = useQuery({ ...skillQuery(wantedSkillId ?? ""), enabled: wantedSkillId !== null });
  const namesake = useQuery({
    queryKey: ["skills", "named", name],
    queryFn: () => findSkillByName(name ?? "", queryClient),
    enabled: wantedSkillId === null && name !== null,
  });
  const search = wantedSkillId === null ? namesake : wanted;
  const suggested = search.data ?? null;
  return {
    chosen: isNew ? null : suggested,
    suggested,
    isLooking: search.isLoading,
    error: search.error,
    setNew,
  };
}
