import type { BundleEntry, Problem } from "@/lib/skills/bundle/bundle";
import type { FrontmatterField } from "@/lib/skills/skill-md/frontmatter";
import type { MarkdownDocument } from "./markdown-document";

/** A skill as a reader meets it; paths are relative to its own folder. */
export interface SkillText {
  entries: BundleEntry[];
  fields: FrontmatterField[];
  /** SKILL.md below its frontmatter, as written. */
  body: string;
  bodyLine: number;
  /** Texts that were read, SKILL.md among them, without a byte order mark. */
  texts: Map<string, string>;
  /** SKILL.md first, then the markdown files that it leads to. */
  documents: MarkdownDocument[];
  /** Texts past the limits, which nothing is said about. */
  unreadCount: number;
}

/** One family of advice: pure, and silent where it cannot be sure. */
export type AdviceRule = (skill: SkillText) => Problem[];
