import { foldFolder, isSoundName } from "@/lib/skills/bundle/check-skill-md";
import type { Draft } from "./draft";

/** The name by which to look up a draft's skill: its own, or its folder's if its own is missing or invalid. */
export function nameToFind({ skillMd, source }: Pick<Draft, "skillMd" | "source">): string | null {
  const name = skillMd?.name ?? null;
  if (name !== null && isSoundName(name)) return name;
  return foldFolder(source.name) || null;
}
