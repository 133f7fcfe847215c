"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { CommandGroup } from "@/components/ui/commands";
import { skillsQuery } from "@/lib/queries/skills";
import { useEveryPage } from "@/lib/queries/use-every-page";
import { pagePaths } from "@/lib/skills/api/addresses";

interface PaletteGroups {
  groups: CommandGroup[];
  /** Whether more skills are being loaded. */
  isLoading: boolean;
}

/** The palette's pages: every skill by title, loaded once `isWanted`, and the fixed pages. */
export function usePaletteGroups(isWanted: boolean): PaletteGroups {
  const router = useRouter();
  const skills = useInfiniteQuery({ ...skillsQuery(null), enabled: isWanted });
  useEveryPage(skills, isWanted);
  const groups = [
    {
      name: "Skills",
      commands: (skills.data ?? []).map(({ id, title }) => ({
        what: title,
        run: () => router.push(pagePaths.skill(id)),
      })),
    },
    {
      name: "Pages",
      commands: [
        { what: "All skills", run: () => router.push("/") },
        { what: "Publish", run: () => router.push("/publish") },
        { what: "Recently deleted", run: () => router.push(pagePaths.deleted) },
      ],
    },
  ];
  return { groups, isLoading: skills.isFetching };
}
