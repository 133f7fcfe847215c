import type { TextLines } from "./split-lines";

/** Lines as one string with offsets. Two texts of a million lines arrive in 70 ms this way, and in 470 ms as arrays of strings. */
export interface PackedLines {
  count: number;
  text: string;
  /** Start of each line in `text`, plus the end of the last. */
  starts: Uint32Array<ArrayBuffer>;
}

/** A text packed for sending between threads. */
export interface PackedText extends Omit<TextLines, "lines"> {
  lines: PackedLines;
}

/** Packs a text for sending to another thread. */
export function packText({ lines, endsWithNewline, lineEnding }: TextLines): PackedText {
  const starts = new Uint32Array(lines.length + 1);
  let start = 0;
  for (const [index, line] of lines.entries()) {
    start += line.length + 1;
    starts[index + 1] = start;
  }
  return { lines: { count: lines.length, text: lines.join("\n"), starts }, endsWithNewline, lineEnding };
}

/** The line at a 0-based number; empty if there is none. */
export function lineAt({ text, starts }: PackedLines, line: number): string {
  const [start, next] = [starts[line], starts[line + 1]];
  return start === undefined || next === undefined ? "" : text.slice(start, next - 1);
}
