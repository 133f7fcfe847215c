import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Contents by path inside the skill; a SKILL.md is added if there is none. */
export type SkillFiles = Record<string, string | Uint8Array>;

/** A SKILL.md that every rule accepts. */
export function skillMd(name: string): string {
  return `---\nname: ${name}\ndescription: Shows what ${name} does. Use it in tests.\n---\n\n# ${name}\n\nRead, then act.\n`;
}

/** Writes a skill's folder, named after the skill, and returns its path. */
export async function writeSkill(parent: string, path: string, files: SkillFiles = {}): Promise<string> {
  const folder = join(parent, path);
  for (const [inner, content] of Object.entries({ "SKILL.md": skillMd(basename(folder)), ...files })) {
    const file = join(folder, inner);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}
