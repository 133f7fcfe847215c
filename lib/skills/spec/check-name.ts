import type { BrokenRule } from "@/lib/skills/bundle/rules";
import { MAX_NAME_CHARACTERS } from "@/lib/skills/limits";
import { SPEC_RULES } from "./spec-rules";

/**
 * Checks a name as the reference validator does (docs/skills-api.md §7): trimmed and in NFKC, it may have lowercase letters of
 * any script, digits and hyphens. `folder` is null if the files are in none.
 */
export function checkName(written: string, folder: string | null): BrokenRule[] {
  const name = written.trim().normalize("NFKC");
  const length = Array.from(name).length;
  const broken: BrokenRule[] = [];
  if (length > MAX_NAME_CHARACTERS) broken.push(SPEC_RULES.nameLength(length));
  if (name !== name.toLowerCase()) broken.push(SPEC_RULES.nameCase());
  if (name.startsWith("-") || name.endsWith("-")) broken.push(SPEC_RULES.nameEnds());
  if (name.includes("--")) broken.push(SPEC_RULES.nameDouble());
  if (!/^[\p{L}\p{N}-]*$/u.test(name)) broken.push(SPEC_RULES.nameCharacters());
  // Don't suggest renaming the folder to a name that is invalid itself.
  if (broken.length === 0 && folder !== null && folder.normalize("NFKC") !== name)
    broken.push(SPEC_RULES.folderName(folder, name));
  return broken;
}
