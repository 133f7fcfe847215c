type LineEnding = "lf" | "crlf" | "mixed" | "none";

export interface TextLines {
  /** Without their terminators. */
  lines: string[];
  endsWithNewline: boolean;
  lineEnding: LineEnding;
}

/**
 * Splits a text at LF and CRLF. A lone CR is part of its line, as in git. An empty text has no lines, and a final newline
 * starts no new line.
 */
export function splitLines(text: string): TextLines {
  if (text === "") return { lines: [], endsWithNewline: false, lineEnding: "none" };
  const lines = text.split("\n");
  const terminators = lines.length - 1;
  const endsWithNewline = text.endsWith("\n");
  if (endsWithNewline) lines.pop();
  const carriageReturns = text.includes("\r\n") ? stripCarriageReturns(lines, terminators) : 0;
  return { lines, endsWithNewline, lineEnding: lineEndingOf(terminators, carriageReturns) };
}

function stripCarriageReturns(lines: string[], terminators: number): number {
  let stripped = 0;
  for (const [index, line] of lines.entries()) {
    if (index >= terminators || !line.endsWith("\r")) continue;
    lines[index] = line.slice(0, -1);
    stripped++;
  }
  return stripped;
}

function lineEndingOf(terminators: number, carriageReturns: number): LineEnding {
  if (terminators === 0) return "none";
  if (carriageReturns === 0) return "lf";
  return carriageReturns === terminators ? "crlf" : "mixed";
}
