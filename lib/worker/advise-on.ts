import { giveAdvice } from "@/lib/skills/advice/give-advice";
import { readSkillText } from "@/lib/skills/advice/read-skill-text";
import type { Problem } from "@/lib/skills/bundle/bundle";
import { folderReader } from "./folder-reader";

export interface Advice {
  findings: Problem[];
  /** Number of files that were too long to read. */
  unreadCount: number;
}

/** Advice on a bundle by the authoring guidance; none without a SKILL.md. */
export async function adviseOn(key: string): Promise<Advice> {
  const skill = await readSkillText(folderReader(key));
  return skill
    ? { findings: giveAdvice(skill), unreadCount: skill.unreadCount }
    : { findings: [], unreadCount: 0 };
}
