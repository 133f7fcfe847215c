import type { ColumnSpan } from "@/lib/skills/compare/diff-words";

/** A longer line is drawn in excerpts, since a browser would take seconds to lay it out. */
export const MAX_DRAWN_CHARACTERS = 10_000;
/** Drawn on each side of a mark in such a line. */
const CHARACTERS_AROUND = 80;
/** Drawn of one mark. */
const MAX_STRETCH_CHARACTERS = 1_000;

/** The spans of a line to draw, ascending: the whole line, or the start and the marks of a very long one. */
export function excerptLine(length: number, marks: ColumnSpan[]): ColumnSpan[] {
  if (length <= MAX_DRAWN_CHARACTERS) return [{ start: 0, end: length }];
  if (marks.length === 0) return [{ start: 0, end: MAX_DRAWN_CHARACTERS }];
  const excerpts: ColumnSpan[] = [{ start: 0, end: CHARACTERS_AROUND }];
  let left = MAX_DRAWN_CHARACTERS - CHARACTERS_AROUND;
  for (const mark of marks) {
    const end = Math.min(
      length,
      mark.end + CHARACTERS_AROUND,
      mark.start + MAX_STRETCH_CHARACTERS,
      mark.start + left,
    );
    const last = excerpts.at(-1);
    const start = Math.max(last?.end ?? 0, mark.start - CHARACTERS_AROUND);
    if (end <= start) continue;
    left -= end - start;
    if (last && start === last.end) last.end = end;
    else excerpts.push({ start, end });
  }
  return excerpts;
}
