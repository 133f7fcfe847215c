import type { BrokenRule } from "@/lib/skills/bundle/rules";
import { MAX_NAME_CHARACTERS } from "@/lib/skills/limits";
import { SPEC_RULES } from "./spec-rules";

/**
 * Judges a name as the reference validator does (docs/skills-api.md §7): trimmed and NFKC, letters of any script, lowercase.
 * `folder` is null where the files have none.
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
  // No folder should be renamed to a name that no skill can have.
  if (broken.length === 0 && folder !== null && folder.normalize("NFKC") !== name)
    broken.push(SPEC_RULES.folderName(folder, name));
  return broken;
}
