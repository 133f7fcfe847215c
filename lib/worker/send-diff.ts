import { transfer } from "comlink";
import type { LineChange } from "@/lib/skills/compare/diff-lines";
import { findMovedLines, type MovedLines } from "@/lib/skills/compare/moved-lines";
import { type PackedText, packText } from "@/lib/skills/compare/packed-text";
import type { TextLines } from "@/lib/skills/compare/split-lines";
import type { SkillMdComparison } from "./compare-skill-md";

/** Two texts and the changes between them, as the worker found them. */
export interface FoundDiff {
  base: TextLines;
  head: TextLines;
  changes: LineChange[];
  /** Null for any file but SKILL.md, and where a side has none. */
  skillMd: SkillMdComparison | null;
}

/** The same as the page gets it. */
export interface TextDiff extends Omit<FoundDiff, "base" | "head"> {
  kind: "text";
  base: PackedText;
  head: PackedText;
  moved: MovedLines[];
}

/** Makes a diff ready to leave the worker without a copy of its lines. */
export function sendDiff({ base, head, changes, skillMd }: FoundDiff): TextDiff {
  const moved = findMovedLines(changes, base.lines, head.lines);
  const [before, after] = [packText(base), packText(head)];
  return transfer({ kind: "text", base: before, head: after, changes, moved, skillMd }, [
    before.lines.starts.buffer,
    after.lines.starts.buffer,
  ]);
}
