import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { openedBundle } from "./open-bundles";

/**
 * Takes back what size and CRC-32 said of files that are not the same after all: a CRC can be forged, and a changed
 * script must not pass for an unchanged one. What cannot be read is not known to be the same.
 */
export async function confirmSame(
  files: FileComparison[],
  baseKey: string,
  headKey: string,
): Promise<FileComparison[]> {
  const confirmed: FileComparison[] = [];
  for (const file of files) {
    const isSame = !file.exact || (await hasSameContent(file, baseKey, headKey).catch(() => false));
    confirmed.push(isSame ? file : takeBack(file));
  }
  return confirmed;
}

function takeBack(file: FileComparison): FileComparison {
  const status = file.status === "renamed" ? "renamed" : "changed";
  return { ...file, status, exact: false, similarity: null };
}

async function hasSameContent(file: FileComparison, baseKey: string, headKey: string): Promise<boolean> {
  const { basePath, headPath } = sidePaths(file);
  if (basePath === null || headPath === null) return false;
  const [base, head] = [openedBundle(baseKey), openedBundle(headKey)];
  const [basePacked, headPacked] = [base.packed(basePath), head.packed(headPath)];
  // The same packed bytes need no inflating; a registry packs the same file the same way.
  if (basePacked && headPacked && areEqual(basePacked, headPacked)) return true;
  return areEqual(await base.read(basePath), await head.read(headPath));
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
