import { isUtf8 } from "node:buffer";
import { setImmediate as pause } from "node:timers/promises";
import { compareFolders, type FileComparison, pairInPieces } from "@/lib/skills/compare/compare-folders";
import { renameCandidates } from "@/lib/skills/compare/find-renames";
import type { LineBudget } from "@/lib/skills/compare/find-text-changes";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { patchHeader, textPatch } from "@/lib/skills/compare/unified-patch";
import { hasEarlyNul } from "@/lib/skills/file-kind";
import { doWithPauses } from "@/lib/skills/pieces";
import { binaryPatch } from "./binary-patch";
import type { Bundle } from "./read-bundle";

/** Lines compared per patch, in all files together. They take a few seconds. */
const MAX_COMPARED_LINES = 1_000_000;
/** Bytes of deleted files, and of added files, that are searched for renames. */
const MAX_RENAME_BYTES = 8_000_000;

type Parts = AsyncGenerator<Uint8Array, void, void>;

/**
 * Yields the unified diff of two bundles in parts, for `git apply` and `patch -p1`; nothing if they are the same. It pauses after each
 * part for other requests, and has one file of each bundle in memory at a time.
 */
export async function* writePatch(base: Bundle, head: Bundle): Parts {
  const budget: LineBudget = { linesLeft: MAX_COMPARED_LINES };
  for (const file of await pairFiles(base, head)) yield* writeFile(file, { base, head, budget });
}

interface Patching {
  base: Bundle;
  head: Bundle;
  budget: LineBudget;
}

async function* writeFile(file: FileComparison, { base, head, budget }: Patching): Parts {
  const { basePath, headPath } = sidePaths(file);
  const before = basePath === null ? null : await base.read(basePath);
  const after = headPath === null ? null : await head.read(headPath);
  const isText = [before, after].every((bytes) => bytes === null || isTextContent(bytes));
  const parts = isText ? textPatch(file, { base: before, head: after }, budget) : binaryPatch(before, after);
  let isBegun = file.status !== "unchanged";
  if (isBegun) yield patchHeader(file);
  for await (const part of parts) {
    if (part.length > 0) {
      // The files differ in spite of the same size and checksum.
      if (!isBegun) yield patchHeader(file);
      isBegun = true;
      yield part;
    }
    await pause();
  }
}

async function pairFiles(base: Bundle, head: Bundle): Promise<FileComparison[]> {
  const listed = compareFolders(base.entries, head.entries);
  const { deleted, added } = renameCandidates(listed);
  const [deletedTexts, addedTexts] = [await readTexts(base, deleted), await readTexts(head, added)];
  const work = pairInPieces(listed, {
    base: (path) => deletedTexts.get(path) ?? null,
    head: (path) => addedTexts.get(path) ?? null,
  });
  return await doWithPauses(work);
}

async function readTexts(bundle: Bundle, files: FileComparison[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let bytesLeft = MAX_RENAME_BYTES;
  for (const { path, baseSize, headSize } of files) {
    bytesLeft -= headSize ?? baseSize ?? 0;
    if (bytesLeft < 0) break;
    const bytes = await bundle.read(path);
    if (isTextContent(bytes)) texts.set(path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  }
  return texts;
}

/** Same result as `isBinary`, without copying the content. */
function isTextContent(bytes: Uint8Array): boolean {
  return !hasEarlyNul(bytes) && isUtf8(bytes);
}
