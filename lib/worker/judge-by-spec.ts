import type { Problem } from "@/lib/skills/bundle/bundle";
import { checkSpec, findSpecSkillMd } from "@/lib/skills/spec/check-spec";
import { openedBundle } from "./open-bundles";

/** What the open specification finds wrong with a bundle whose folder is called so; null where it has none. */
export async function judgeBySpec(key: string, folder: string | null): Promise<Problem[]> {
  const { entries, read } = openedBundle(key);
  const paths = entries.map(({ path }) => path);
  const file = findSpecSkillMd(paths);
  return checkSpec({ folder, paths, skillMd: file === null ? null : await read(file) });
}
