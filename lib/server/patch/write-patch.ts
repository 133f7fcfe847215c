import { compareFolders, type FileComparison, pairRenames } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { filePatch, type PatchContent, rawLines } from "@/lib/skills/compare/unified-patch";
import { isBinary } from "@/lib/skills/file-kind";
import { binaryPatch } from "./binary-patch";
import type { Bundle } from "./read-bundle";

/** The unified diff of two bundles, which `git apply` and `patch -p1` accept; empty when nothing changed. */
export async function writePatch(base: Bundle, head: Bundle): Promise<string> {
  const listed = compareFolders(base.entries, head.entries);
  const [deleted, added] = await Promise.all([
    readTexts(base, listed, "deleted"),
    readTexts(head, listed, "added"),
  ]);
  const files = pairRenames(listed, {
    base: (path) => deleted.get(path) ?? null,
    head: (path) => added.get(path) ?? null,
  });
  let patch = "";
  for (const file of files) {
    const lines = filePatch(file, await readContent(file, base, head));
    const hasChanged = file.status !== "unchanged" || lines.length > 1;
    if (hasChanged) patch += `${lines.join("\n")}\n`;
  }
  return patch;
}

async function readContent(file: FileComparison, base: Bundle, head: Bundle): Promise<PatchContent> {
  const { basePath, headPath } = sidePaths(file);
  const before = basePath === null ? null : await base.read(basePath);
  const after = headPath === null ? null : await head.read(headPath);
  if ([before, after].some((bytes) => bytes && isBinary(bytes)))
    return { kind: "binary", lines: binaryPatch(before, after) };
  return { kind: "text", base: before && rawLines(decode(before)), head: after && rawLines(decode(after)) };
}

async function readTexts(bundle: Bundle, files: FileComparison[], status: "added" | "deleted") {
  const texts = new Map<string, string>();
  for (const { path } of files.filter((file) => file.status === status)) {
    const bytes = await bundle.read(path);
    if (!isBinary(bytes)) texts.set(path, decode(bytes));
  }
  return texts;
}

/** A byte order mark is part of the file, and of its patch. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
