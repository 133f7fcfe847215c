import { splitLines } from "@/lib/skills/compare/split-lines";
import { documentLines } from "@/lib/skills/documents/document-lines";
import { type DiffedLines, matchLines } from "./compare-bundles";
import type { FileSides } from "./file-sides";
import { readDocumentText } from "./read-document-text";
import { sendDiff, type TextDiff } from "./send-diff";

/** The line diff of the texts of two PDFs or office documents. Rejects with ApiError if one can't be read. */
export async function compareDocuments(sides: FileSides, ignoreWhitespace: boolean): Promise<TextDiff> {
  return sendDiff({ ...(await diffDocuments(sides, ignoreWhitespace)), skillMd: null });
}

/** Like compareDocuments, for callers in the worker. */
export async function diffDocuments(sides: FileSides, ignoreWhitespace: boolean): Promise<DiffedLines> {
  const [base, head] = await Promise.all([
    readLines(sides.baseKey, sides.basePath),
    readLines(sides.headKey, sides.headPath),
  ]);
  return matchLines(sides, { base, head }, ignoreWhitespace);
}

async function readLines(key: string, path: string | null) {
  const lines = path === null ? [] : documentLines(await readDocumentText(key, path));
  return splitLines(lines.map((line) => `${line}\n`).join(""));
}
