"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { OfferGroup } from "@/components/ui/offers";
import { skillsQuery } from "@/lib/queries/skills";
import { useEveryPage } from "@/lib/queries/use-every-page";
import { pagePaths } from "@/lib/skills/api/addresses";

interface Places {
  groups: OfferGroup[];
  /** There may be more skills than these. */
  isReading: boolean;
}

/** The pages that every palette leads to: each skill by its title, once they are wanted, and those above all skills. */
export function usePlaces(isWanted: boolean): Places {
  const router = useRouter();
  const skills = useInfiniteQuery({ ...skillsQuery(null), enabled: isWanted });
  useEveryPage(skills, isWanted);
  const groups = [
    {
      name: "Skills",
      offers: (skills.data ?? []).map(({ id, title }) => ({
        what: title,
        run: () => router.push(pagePaths.skill(id)),
      })),
    },
    {
      name: "Pages",
      offers: [
        { what: "All skills", run: () => router.push("/") },
        { what: "Publish", run: () => router.push("/publish") },
        { what: "Recently deleted", run: () => router.push(pagePaths.deleted) },
      ],
    },
  ];
  return { groups, isReading: skills.isFetching };
}
