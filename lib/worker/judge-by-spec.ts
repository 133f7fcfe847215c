import type { Problem } from "@/lib/skills/bundle/bundle";
import { checkSpec, findSpecSkillMd } from "@/lib/skills/spec/check-spec";
import { openedBundle } from "./open-bundles";

/** Problems of a bundle by the open specification. `folder` is its folder's name; null for loose files. */
export async function judgeBySpec(key: string, folder: string | null): Promise<Problem[]> {
  const { entries, read } = openedBundle(key);
  const paths = entries.map(({ path }) => path);
  const file = findSpecSkillMd(paths);
  return checkSpec({ folder, paths, skillMd: file === null ? null : await read(file) });
}
