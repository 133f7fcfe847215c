import type { TextLines } from "@/lib/skills/compare/split-lines";

const NAMES: Record<TextLines["lineEnding"], string> = {
  lf: "LF",
  crlf: "CRLF",
  mixed: "mixed",
  none: "none",
};

/** One sentence about line endings and the end of the file, which no line can show; null when they are alike. */
export function describeEndings(base: TextLines, head: TextLines): string | null {
  if (base.lines.length === 0 || head.lines.length === 0) return null;
  const remarks: string[] = [];
  const isComparable = base.lineEnding !== "none" && head.lineEnding !== "none";
  if (isComparable && base.lineEnding !== head.lineEnding)
    remarks.push(`Line endings changed: ${NAMES[base.lineEnding]} → ${NAMES[head.lineEnding]}.`);
  if (base.endsWithNewline !== head.endsWithNewline)
    remarks.push(
      head.endsWithNewline ? "A newline was added at the end." : "The newline at the end was removed.",
    );
  return remarks.join(" ") || null;
}
