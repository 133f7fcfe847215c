import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import { fileDiffs } from "@/lib/worker/asks";
import { anchorOf, type ChangeStop, changeBeside } from "./change-stops";
import type { CompareView } from "./compare-view";

interface Walk {
  from: ChangeStop;
  step: 1 | -1;
}

interface Compared {
  baseKey: string;
  headKey: string;
  view: CompareView;
}

/** The next (or previous) change over all files; a file without lines to show is one stop. Null at either end. */
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

async function changesOf({ baseKey, headKey, view }: Compared, file: FileComparison) {
  const { basePath, headPath } = sidePaths(file);
  const question = fileDiffs.ask({ baseKey, basePath, headKey, headPath }, view.ignoreWhitespace);
  const diff = await question.answer();
  return diff.kind === "text" ? diff.changes : [];
}
