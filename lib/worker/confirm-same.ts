import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { openedBundle } from "./open-bundles";

/**
 * Compares the bytes of files with equal size and CRC-32, and marks those that differ as changed: a CRC can be forged, and a
 * changed script must not be shown as unchanged. A file that can't be read counts as changed.
 */
export async function confirmSame(
  files: FileComparison[],
  baseKey: string,
  headKey: string,
): Promise<FileComparison[]> {
  const confirmed: FileComparison[] = [];
  for (const file of files) {
    const isSame = !file.exact || (await hasSameContent(file, baseKey, headKey).catch(() => false));
    confirmed.push(isSame ? file : asChanged(file));
  }
  return confirmed;
}

function asChanged(file: FileComparison): FileComparison {
  const status = file.status === "renamed" ? "renamed" : "changed";
  return { ...file, status, exact: false, similarity: null };
}

async function hasSameContent(file: FileComparison, baseKey: string, headKey: string): Promise<boolean> {
  const { basePath, headPath } = sidePaths(file);
  if (basePath === null || headPath === null) return false;
  const [base, head] = [openedBundle(baseKey), openedBundle(headKey)];
  const [basePacked, headPacked] = [base.packed(basePath), head.packed(headPath)];
  // Equal packed bytes needn't be inflated, and a registry packs equal files alike.
  if (basePacked && headPacked && areEqual(basePacked, headPacked)) return true;
  return areEqual(await base.read(basePath), await head.read(headPath));
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
