import type { QueryClient } from "@tanstack/react-query";
import type { Skill } from "@/lib/skills/api/wire";
import { skillsQuery } from "./skills";
import { versionQuery } from "./versions";

/** How many skills are asked for their name at once: the API has no search by name. */
const CONCURRENT_LOOKUPS = 6;

/** The skill whose newest version carries this name, or null. Names are not unique; the newest skill wins. */
export async function findSkillByName(name: string, queryClient: QueryClient): Promise<Skill | null> {
  const list = await queryClient.fetchInfiniteQuery({
    ...skillsQuery("custom"),
    // Not the key of the list: a fetch of its first page that is under way would be taken for the whole.
    queryKey: ["skills", "whole-list"],
    pages: Number.MAX_SAFE_INTEGER,
    staleTime: 0,
  });
  const skills = list.pages.flatMap((page) => page.items);
  for (let start = 0; start < skills.length; start += CONCURRENT_LOOKUPS) {
    const group = skills.slice(start, start + CONCURRENT_LOOKUPS);
    const names = await Promise.all(group.map((skill) => newestName(skill, queryClient)));
    const found = group[names.indexOf(name)];
    if (found) return found;
  }
  return null;
}

async function newestName(skill: Skill, queryClient: QueryClient): Promise<string | null> {
  if (!skill.latestVersion) return null;
  return (await queryClient.fetchQuery(versionQuery(skill.id, skill.latestVersion))).name;
}
