import type { Lane } from "@/lib/skills/api/lane";
import { MAX_BUNDLE_BYTES, MAX_BUNDLE_FILES } from "@/lib/skills/limits";
import { doAtOnce, type Pieces } from "@/lib/skills/pieces";
import type { SkillMd } from "@/lib/skills/skill-md/skill-md";
import type { Problem } from "./bundle";
import { checkLayout, findLayout } from "./bundle-layout";
import { findPathProblem } from "./bundle-path";
import { checkSkillMd } from "./check-skill-md";
import { findPathCollisions } from "./path-collisions";
import { RULES } from "./rules";

/** A file as uploaded: wrapper folder included ("my-skill/SKILL.md"), or flat ("SKILL.md"). Size in bytes. */
export interface ListedFile {
  path: string;
  size: number;
}

export interface BundleCheckOptions {
  lane: Lane;
  /** Name of the skill that gets a new version; its versions can't change it. */
  expectedName?: string;
  /** Whether the files came in one zip; some of the API's messages depend on it. */
  isZip?: boolean;
  /** The content at `findSkillMd(files)`; null if there is none. */
  readSkillMd: SkillMd | null;
}

export interface BundleCheck {
  /** The one top-level folder, or null when flat. */
  wrapper: string | null;
  skillMdPath: string | null;
  name: string | null;
  description: string | null;
  /** All at once, paths as uploaded, in the order layout, paths, SKILL.md, size. */
  problems: Problem[];
}

/** Files checked between two pauses. */
const PIECE_FILES = 1_000;

const NO_SKILL_MD: SkillMd = {
  fields: [],
  body: "",
  bodyLine: 1,
  problems: [],
  name: null,
  description: null,
};

/** Path of a bundle's SKILL.md, so that it can be read before the check; null if it is missing. */
export function findSkillMd(files: ListedFile[]): string | null {
  return findLayout(files.map((file) => file.path)).skillMdPath;
}

/** Skips paths over their limits when looking for collisions, and all paths if there are too many. */
function* checkPaths(paths: string[], wrapper: string | null, name: string | null): Pieces<Problem[]> {
  const prefix = wrapper === null ? "" : `${wrapper}/`;
  const unsafe: Problem[] = [];
  const sound: string[] = [];
  for (const [index, path] of paths.entries()) {
    if (index % PIECE_FILES === PIECE_FILES - 1) yield;
    // The stored path starts with the skill's name, which may be longer than the uploaded folder's.
    const stored = name !== null && path.startsWith(prefix) ? `${name}/${path.slice(prefix.length)}` : path;
    const sentence = findPathProblem(path) ?? findPathProblem(stored);
    if (sentence === null) sound.push(path);
    else unsafe.push({ ...RULES.path(sentence), path, line: null });
  }
  const collisions = paths.length > MAX_BUNDLE_FILES ? [] : yield* findPathCollisions(sound);
  return [
    ...unsafe,
    ...collisions.map(({ path, other }) => ({ ...RULES.pathCollision(path, other), path, line: null })),
  ];
}

function checkSize(files: ListedFile[]): Problem[] {
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const broken = [
    ...(files.length > MAX_BUNDLE_FILES ? [RULES.fileCount(files.length)] : []),
    ...(bytes > MAX_BUNDLE_BYTES ? [RULES.bundleSize(bytes)] : []),
  ];
  return broken.map((rule) => ({ ...rule, path: null, line: null }));
}

/**
 * Checks a bundle's file list and SKILL.md. The browser applies the same rules before an upload as the registry, which answers
 * 400 with `problems[0].message`. The caller leaves out junk. Rules: docs/skills-api.md §1.3, §4.
 */
export function checkBundle(files: ListedFile[], options: BundleCheckOptions): BundleCheck {
  return doAtOnce(checkBundleInPieces(files, options));
}

/** The same with pauses, for the server. */
export function* checkBundleInPieces(files: ListedFile[], options: BundleCheckOptions): Pieces<BundleCheck> {
  const { lane, expectedName } = options;
  const paths = files.map((file) => file.path);
  const layout = findLayout(paths);
  const { wrapper, skillMdPath } = layout;
  const skillMd = options.readSkillMd ?? NO_SKILL_MD;
  const name = skillMd.name ?? (lane === "ga" && skillMdPath !== null ? wrapper : null);
  const content =
    skillMdPath === null
      ? []
      : checkSkillMd(skillMd, { lane, path: skillMdPath, wrapper, name, expectedName });
  const problems = [
    ...checkLayout(paths, layout, { lane, isZip: options.isZip ?? false }),
    ...(yield* checkPaths(paths, wrapper, content.length === 0 ? name : null)),
    ...content,
    ...checkSize(files),
  ];
  return { wrapper, skillMdPath, name, description: skillMd.description, problems };
}
