import { giveAdvice } from "@/lib/skills/advice/give-advice";
import { readSkillText } from "@/lib/skills/advice/read-skill-text";
import type { Problem } from "@/lib/skills/bundle/bundle";
import { openedBundle } from "./open-bundles";
import { untilMessagesAreHeard } from "./until-messages-are-heard";

export interface Advice {
  findings: Problem[];
  /** Files that were too long to be read. */
  unreadCount: number;
}

/** What the authoring guidance says of a bundle; nothing without a SKILL.md. */
export async function adviseOn(key: string): Promise<Advice> {
  const { entries, read } = openedBundle(key);
  const skill = await readSkillText(entries, read, untilMessagesAreHeard);
  return skill
    ? { findings: giveAdvice(skill), unreadCount: skill.unreadCount }
    : { findings: [], unreadCount: 0 };
}
