import type { Lane } from "@/lib/skills/api/lane";
import type { Problem } from "./bundle";
import { RULES } from "./rules";

/** Where a bundle's parts are, in paths as uploaded. */
export interface BundleLayout {
  /** The one top-level folder, or null when flat. */
  wrapper: string | null;
  skillMdPath: string | null;
}

const SKILL_MD = "SKILL.md";

function topOf(path: string): string {
  const slash = path.indexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

function basenameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function depthOf(path: string): number {
  let depth = 1;
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) depth += 1;
  return depth;
}

function listSkillFolders(paths: string[]): string[] {
  return paths.filter((path) => basenameOf(path) === SKILL_MD && depthOf(path) === 2).map(topOf);
}

function findShallowest(paths: string[]): string | null {
  let shallowest: { path: string; depth: number } | null = null;
  for (const path of paths) {
    const depth = depthOf(path);
    if (!shallowest || depth < shallowest.depth) shallowest = { path, depth };
  }
  return shallowest?.path ?? null;
}

/** Finds wrapper and SKILL.md by position alone: one folder around everything, or the only folder that contains a SKILL.md. */
export function findLayout(paths: string[]): BundleLayout {
  if (paths.includes(SKILL_MD)) return { wrapper: null, skillMdPath: SKILL_MD };
  const tops = new Set(paths.map(topOf));
  const skillFolders = listSkillFolders(paths);
  const [candidate] = tops.size === 1 ? tops : skillFolders.length === 1 ? skillFolders : [];
  if (!candidate) return { wrapper: null, skillMdPath: null };
  const path = `${candidate}/${SKILL_MD}`;
  return { wrapper: candidate, skillMdPath: paths.includes(path) ? path : null };
}

function explainMissing(paths: string[]): Problem {
  const [, second] = listSkillFolders(paths);
  if (second) return { ...RULES.oneFolder(), path: `${second}/${SKILL_MD}`, line: null };
  const nested = findShallowest(paths.filter((path) => basenameOf(path) === SKILL_MD));
  if (nested) return { ...RULES.skillMdPosition(), path: nested, line: null };
  const miscased = findShallowest(paths.filter((path) => basenameOf(path).toLowerCase() === "skill.md"));
  return { ...RULES.skillMdMissing(miscased), path: miscased, line: null };
}

function findStrays(paths: string[], wrapper: string): Problem[] {
  const strays = new Map<string, string>();
  for (const path of paths) {
    const top = topOf(path);
    if (top !== wrapper && !strays.has(top || path)) strays.set(top || path, path);
  }
  return [...strays.values()].map((path) => ({ ...RULES.oneFolder(), path, line: null }));
}

/** Checks where the files are (docs/skills-api.md §4): beta needs one top-level folder, ga also accepts SKILL.md at the root. */
export function checkLayout(
  paths: string[],
  layout: BundleLayout,
  { lane, isZip }: { lane: Lane; isZip: boolean },
): Problem[] {
  if (paths.length === 0) return [{ ...RULES.noFiles(lane), path: null, line: null }];
  const problems = layout.wrapper === null ? [] : findStrays(paths, layout.wrapper);
  if (layout.skillMdPath === null) return [explainMissing(paths), ...problems];
  if (layout.wrapper === null && lane === "beta") {
    const rule = isZip ? RULES.zipWithoutFolder() : RULES.skillMdPosition();
    return [{ ...rule, path: layout.skillMdPath, line: null }];
  }
  return problems;
}
