import type { PackedText } from "@/lib/skills/compare/packed-text";

const NAMES: Record<PackedText["lineEnding"], string> = {
  lf: "LF",
  crlf: "CRLF",
  mixed: "mixed",
  none: "none",
};

/** Changes in line endings and the final newline, which no line can show. Null if there are none. */
export function describeEndings(base: PackedText, head: PackedText): string | null {
  if (base.lines.count === 0 || head.lines.count === 0) return null;
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
