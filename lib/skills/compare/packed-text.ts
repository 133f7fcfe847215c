import type { TextLines } from "./split-lines";

/** Lines in one piece: between threads a million strings cost a second, one string and its numbers next to nothing. */
export interface PackedLines {
  count: number;
  text: string;
  /** Where each line starts in `text`, and one past the end. */
  starts: Uint32Array<ArrayBuffer>;
}

/** A text as it crosses between threads. */
export interface PackedText extends Omit<TextLines, "lines"> {
  lines: PackedLines;
}

/** Packs a text for the way to another thread. */
export function packText({ lines, endsWithNewline, lineEnding }: TextLines): PackedText {
  const starts = new Uint32Array(lines.length + 1);
  let start = 0;
  for (const [index, line] of lines.entries()) {
    start += line.length + 1;
    starts[index + 1] = start;
  }
  return { lines: { count: lines.length, text: lines.join("\n"), starts }, endsWithNewline, lineEnding };
}

/** A line by its 0-based number; empty where there is none. */
export function lineAt({ text, starts }: PackedLines, line: number): string {
  const [start, next] = [starts[line], starts[line + 1]];
  return start === undefined || next === undefined ? "" : text.slice(start, next - 1);
}
