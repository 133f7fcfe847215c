import type { QueryClient } from "@tanstack/react-query";
import type { Skill } from "@/lib/skills/api/wire";
import { skillsQuery } from "./skills";
import { versionQuery } from "./versions";

/** Skills whose name is requested at the same time. The API has no search by name. */
const CONCURRENT_LOOKUPS = 6;

/** The skill whose newest version has this name, or null. Names aren't unique; the newest skill wins. */
export async function findSkillByName(name: string, queryClient: QueryClient): Promise<Skill | null> {
  const list = await queryClient.fetchInfiniteQuery({
    ...skillsQuery("custom"),
    // Not the list's key: a pending fetch of its first page would count as the whole list.
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
