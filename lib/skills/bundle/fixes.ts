import { findSkillMd } from "@/lib/skills/bundle/check-bundle";
import { readSkillMd } from "@/lib/skills/skill-md/skill-md";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";
import type { Problem } from "./bundle";
import { replaceInFile } from "./replace-in-file";

/** A file to publish. Its path includes the skill's folder, unless all files are loose. */
export interface FixableFile {
  path: string;
  content: Blob;
  executable: boolean;
}

/**
 * A change that is safe to make automatically. It depends only on the files, so a draft can store the name of its rule and
 * apply it again. Unchanged content stays the same Blob.
 */
export interface Fix {
  /** The rule of the problem or advice that it fixes. */
  rule: string;
  /** Text of the button. */
  label: string;
  apply(files: FixableFile[]): Promise<FixableFile[]>;
}

/** SKILL.md at the top or in a top-level folder, in any case. */
const MISCASED = /^([^/]+\/)?skill\.md$/i;

const FIXES: Fix[] = [
  { rule: "folder-name", label: "Rename the folder", apply: renameFolder },
  { rule: "skill-md-missing", label: "Rename it to SKILL.md", apply: renameSkillMd },
  {
    rule: "byte-order-mark",
    label: "Remove the mark",
    apply: (files) => replaceInSkillMd(files, (text) => text.replace(/^\uFEFF/, "")),
  },
  {
    rule: "crlf-frontmatter",
    label: "Convert to LF",
    apply: (files) => replaceInSkillMd(files, straightenFence),
  },
  { rule: "windows-link", label: "Use forward slashes", apply: straightenLinks },
];

/** The fix for a rule; null if there is no safe one. */
export function findFix(rule: string): Fix | null {
  return FIXES.find((fix) => fix.rule === rule) ?? null;
}

/** The fixes for all problems (by the API's rules, the specification and the advice), each once. */
export function findFixes(problems: Problem[]): Fix[] {
  const rules = new Set(problems.map(({ rule }) => rule));
  const isNameSound = ![...rules].some((rule) => rule.startsWith("name-"));
  return FIXES.filter(({ rule }) => {
    if (rule === "folder-name") return rules.has(rule) && isNameSound;
    return problems.some(
      (problem) => problem.rule === rule && (rule !== "skill-md-missing" || isMiscased(problem.path)),
    );
  });
}

function isMiscased(path: string | null): boolean {
  return path !== null && MISCASED.test(path);
}

async function renameFolder(files: FixableFile[]): Promise<FixableFile[]> {
  const path = findSkillMd(files.map(({ path, content }) => ({ path, size: content.size })));
  const skillMd = files.find((file) => file.path === path);
  const [folder, ...inner] = path?.split("/") ?? [];
  if (!skillMd || inner.length === 0) return files;
  const { name } = readSkillMd(new Uint8Array(await skillMd.content.arrayBuffer()));
  if (name === null) return files;
  const [before, after] = [`${folder}/`, `${name.trim().normalize("NFKC")}/`];
  if (files.some((file) => file.path.startsWith(after))) return files;
  return files.map((file) =>
    file.path.startsWith(before) ? { ...file, path: after + file.path.slice(before.length) } : file,
  );
}

async function renameSkillMd(files: FixableFile[]): Promise<FixableFile[]> {
  if (files.some(({ path }) => /^([^/]+\/)?SKILL\.md$/.test(path))) return files;
  const miscased = files.find(({ path }) => MISCASED.test(path));
  return files.map((file) =>
    file === miscased ? { ...file, path: file.path.replace(/skill\.md$/i, "SKILL.md") } : file,
  );
}

function replaceInSkillMd(files: FixableFile[], replace: (text: string) => string): Promise<FixableFile[]> {
  const path = findSkillMd(files.map((file) => ({ path: file.path, size: file.content.size })));
  return Promise.all(files.map((file) => (file.path === path ? replaceInFile(file, replace) : file)));
}

/** Converts the fences and the lines between them to LF; the body keeps its line ends. */
function straightenFence(text: string): string {
  const { body, missing } = splitFrontmatter(text);
  if (missing) return text;
  const end = text.length - body.length;
  return text.slice(0, end).replaceAll("\r\n", "\n") + text.slice(end);
}

async function straightenLinks(files: FixableFile[]): Promise<FixableFile[]> {
  // Loaded on demand because it includes the markdown parser.
  const { straightenLinks: straighten } = await import("@/lib/skills/advice/straighten-links");
  return straighten(files);
}
