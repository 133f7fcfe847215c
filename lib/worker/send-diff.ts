import { transfer } from "comlink";
import type { LineChange } from "@/lib/skills/compare/diff-lines";
import { findMovedLines, type MovedLines } from "@/lib/skills/compare/moved-lines";
import { type PackedText, packText } from "@/lib/skills/compare/packed-text";
import type { TextLines } from "@/lib/skills/compare/split-lines";
import type { SkillMdComparison } from "./compare-skill-md";

/** Two texts and the changes between them. */
export interface FoundDiff {
  base: TextLines;
  head: TextLines;
  changes: LineChange[];
  /** Null for files other than SKILL.md, and if a side has none. */
  skillMd: SkillMdComparison | null;
}

/** A found diff, packed for the page. */
export interface TextDiff extends Omit<FoundDiff, "base" | "head"> {
  kind: "text";
  base: PackedText;
  head: PackedText;
  moved: MovedLines[];
}

/** Packs a diff so that its lines are transferred to the page without a copy. */
export function sendDiff({ base, head, changes, skillMd }: FoundDiff): TextDiff {
  const moved = findMovedLines(changes, base.lines, head.lines);
  const [before, after] = [packText(base), packText(head)];
  return transfer({ kind: "text", base: before, head: after, changes, moved, skillMd }, [
    before.lines.starts.buffer,
    after.lines.starts.buffer,
  ]);
}
