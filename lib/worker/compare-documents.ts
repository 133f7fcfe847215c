import { diffLines } from "@/lib/skills/compare/diff-lines";
import { findMovedLines } from "@/lib/skills/compare/moved-lines";
import { splitLines } from "@/lib/skills/compare/split-lines";
import { documentLines } from "@/lib/skills/documents/document-lines";
import type { FileDiff, FileSides } from "./compare-bundles";
import { readDocumentText } from "./read-document-text";

type TextDiff = Extract<FileDiff, { kind: "text" }>;

/** The line diff of what two PDFs or office documents say. Rejects with ApiError when one cannot be read. */
export async function compareDocuments(sides: FileSides, ignoreWhitespace: boolean): Promise<TextDiff> {
  const [base, head] = await Promise.all([
    readLines(sides.baseKey, sides.basePath),
    readLines(sides.headKey, sides.headPath),
  ]);
  const changes = diffLines(base.lines, head.lines, { ignoreWhitespace });
  return {
    kind: "text",
    base,
    head,
    changes,
    moved: findMovedLines(changes, base.lines, head.lines),
    skillMd: null,
  };
}

async function readLines(key: string, path: string | null) {
  const lines = path === null ? [] : documentLines(await readDocumentText(key, path));
  return splitLines(lines.map((line) => `${line}\n`).join(""));
}
