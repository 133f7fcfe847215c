import type { BundleEntry, Problem } from "@/lib/skills/bundle/bundle";
import type { FrontmatterField } from "@/lib/skills/skill-md/frontmatter";
import type { MarkdownDocument } from "./markdown-document";

/** What advice on a skill is based on. Paths are relative to the skill's folder. */
export interface SkillText {
  entries: BundleEntry[];
  fields: FrontmatterField[];
  /** SKILL.md below its frontmatter, as written. */
  body: string;
  bodyLine: number;
  /** The texts within the limits, including SKILL.md, without byte order marks. */
  texts: Map<string, string>;
  /** SKILL.md first, then the markdown files that it leads to and those in references/. */
  documents: MarkdownDocument[];
  /** Number of texts over the limits, which were not checked. */
  unreadCount: number;
}

/** A pure function that gives one kind of advice, and none when in doubt. */
export type AdviceRule = (skill: SkillText) => Problem[];
