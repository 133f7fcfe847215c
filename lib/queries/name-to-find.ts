import { foldFolder, isSoundName } from "@/lib/skills/bundle/check-skill-md";
import type { Draft } from "./draft";

/** The name to look a draft's skill up by: its own, or its folder's where no skill can be called so. */
export function nameToFind({ skillMd, source }: Pick<Draft, "skillMd" | "source">): string | null {
  const name = skillMd?.name ?? null;
  if (name !== null && isSoundName(name)) return name;
  return foldFolder(source.name) || null;
}
