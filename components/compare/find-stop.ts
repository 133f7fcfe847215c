import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { BundlePair } from "@/lib/worker/file-sides";
import { askFileDiff } from "./ask-file-diff";
import { anchorOf, type ChangeStop, changeBeside } from "./change-stops";
import type { CompareView } from "./compare-view";

interface Walk {
  from: ChangeStop;
  step: 1 | -1;
}

interface Compared extends BundlePair {
  view: CompareView;
}

/** The next (or previous) change across all files. A file without lines is one stop. Null at either end. */
export async function findStop(
  compared: Compared,
  files: FileComparison[],
  { from, step }: Walk,
): Promise<ChangeStop | null> {
  const start = files.findIndex((file) => file.path === from.path);
  const here = files[start];
  const inside = here && changeBeside(await changesOf(compared, here), from.anchor, step);
  if (inside) return { path: from.path, anchor: anchorOf(inside) };
  const next = files[start + step];
  if (!next) return null;
  const changes = await changesOf(compared, next);
  const change = step === 1 ? changes[0] : changes.at(-1);
  return { path: next.path, anchor: change ? anchorOf(change) : null };
}

async function changesOf(compared: Compared, file: FileComparison) {
  const diff = await askFileDiff(compared, file, compared.view).answer();
  return diff.kind === "text" ? diff.changes : [];
}
