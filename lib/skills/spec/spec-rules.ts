import type { BrokenRule } from "@/lib/skills/bundle/rules";
import { formatCount } from "@/lib/skills/format-count";
import { MAX_DESCRIPTION_CHARACTERS, MAX_NAME_CHARACTERS } from "@/lib/skills/limits";

/** Code points (docs/skills-api.md §7). */
export const MAX_COMPATIBILITY_CHARACTERS = 500;

function define<Values extends unknown[]>(rule: string, sentence: (...values: Values) => string) {
  return (...values: Values): BrokenRule => ({ rule, message: sentence(...values) });
}

/**
 * The rules of the open specification, in our words. A rule that the API has too has the same name, so that a page can show
 * the results of both without repeating it.
 */
export const SPEC_RULES = {
  skillMdMissing: define(
    "skill-md-missing",
    () => "There is no SKILL.md at the top of the folder. Add one, or rename the file that should be it.",
  ),
  byteOrderMark: define(
    "byte-order-mark",
    () =>
      "SKILL.md starts with a byte order mark, so its first line isn't '---'. Save it as UTF-8 without BOM.",
  ),
  flowStyle: define(
    "flow-style",
    () =>
      "The frontmatter uses YAML brackets, [ ] or { }. Write each entry on its own line, or put the text in quotes.",
  ),
  unexpectedField: define(
    "unexpected-field",
    (key: string) => `'${key}' isn't a field of the specification. Move it under 'metadata', or remove it.`,
  ),
  notText: define(
    "field-not-text",
    (key: string) => `The field '${key}' must be text. Write it on one line.`,
  ),

  nameMissing: define("name-missing", () => "The field 'name' is required. Set it to the folder's name."),
  nameLength: define(
    "name-length",
    (length: number) => `The name is ${length} characters (limit ${MAX_NAME_CHARACTERS}). Shorten it.`,
  ),
  nameCase: define("name-characters", () => "The name must be lowercase."),
  nameCharacters: define(
    "name-characters",
    () => "The name can only contain letters, digits and hyphens. Replace anything else with a hyphen.",
  ),
  nameEnds: define("name-hyphen-ends", () => "The name can't start or end with a hyphen. Remove it."),
  nameDouble: define("name-hyphen-double", () => "The name can't contain two hyphens in a row. Keep one."),
  folderName: define(
    "folder-name",
    (folder: string, name: string) =>
      `The folder is called '${folder}'. It must have the skill's name, '${name}'.`,
  ),

  descriptionMissing: define(
    "description-missing",
    () => "The field 'description' is required. Say what the skill does and when to use it.",
  ),
  descriptionLength: define(
    "description-length",
    (length: number) =>
      `The description is ${formatCount(length)} characters (limit ${formatCount(MAX_DESCRIPTION_CHARACTERS)}). Shorten it.`,
  ),
  compatibilityLength: define(
    "compatibility-length",
    (length: number) =>
      `The field 'compatibility' is ${formatCount(length)} characters; it must be 1 to ${MAX_COMPATIBILITY_CHARACTERS}.`,
  ),
  metadataMap: define(
    "metadata-map",
    () => "The field 'metadata' must map names to text. Write 'key: value' lines below it, without lists.",
  ),
  allowedToolsCommas: define(
    "allowed-tools-commas",
    () => "The tools in 'allowed-tools' must be separated by spaces. Remove the commas between them.",
  ),
};
