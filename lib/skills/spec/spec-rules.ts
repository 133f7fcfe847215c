import type { BrokenRule } from "@/lib/skills/bundle/rules";
import { MAX_DESCRIPTION_CHARACTERS, MAX_NAME_CHARACTERS } from "@/lib/skills/limits";

/** Contract §7; code points. */
export const MAX_COMPATIBILITY_CHARACTERS = 500;

function define<Values extends unknown[]>(rule: string, sentence: (...values: Values) => string) {
  return (...values: Values): BrokenRule => ({ rule, message: sentence(...values) });
}

/**
 * What the open specification asks of a skill, in our words. A rule that says the same as one of the API's carries its
 * name, so that a page can show both verdicts without saying it twice.
 */
export const SPEC_RULES = {
  skillMdMissing: define(
    "skill-md-missing",
    () => "There is no SKILL.md at the top of the folder: add one, or rename the file that should be it",
  ),
  byteOrderMark: define(
    "byte-order-mark",
    () =>
      "SKILL.md starts with a byte order mark, so its first line is not '---': save it as UTF-8 without BOM",
  ),
  flowStyle: define(
    "flow-style",
    () =>
      "The frontmatter uses YAML brackets, [ ] or { }: write each entry on a line of its own, or quote the text",
  ),
  unexpectedField: define(
    "unexpected-field",
    (key: string) => `'${key}' is not a field of the specification: move it under 'metadata' or remove it`,
  ),
  notText: define("field-not-text", (key: string) => `The field '${key}' must be text: write it on one line`),

  nameMissing: define(
    "name-missing",
    () => "The field 'name' is required: add it, the same as the folder's name",
  ),
  nameLength: define(
    "name-length",
    (length: number) => `The name has ${length} characters, the limit is ${MAX_NAME_CHARACTERS}: shorten it`,
  ),
  nameCase: define("name-characters", () => "The name must be in lowercase"),
  nameCharacters: define(
    "name-characters",
    () => "The name may only contain letters, digits and hyphens: write a hyphen for anything else",
  ),
  nameEnds: define("name-hyphen-ends", () => "The name must not start or end with a hyphen: remove it"),
  nameDouble: define("name-hyphen-double", () => "The name must not contain two hyphens in a row: keep one"),
  folderName: define(
    "folder-name",
    (folder: string, name: string) =>
      `The folder is called '${folder}' and must be called '${name}', exactly as the skill`,
  ),

  descriptionMissing: define(
    "description-missing",
    () => "The field 'description' is required: say what the skill does and when to use it",
  ),
  descriptionLength: define(
    "description-length",
    (length: number) =>
      `The description has ${length} characters, the limit is ${MAX_DESCRIPTION_CHARACTERS}: shorten it`,
  ),
  compatibilityLength: define(
    "compatibility-length",
    (length: number) =>
      `The field 'compatibility' has ${length} characters, it must have 1 to ${MAX_COMPATIBILITY_CHARACTERS}`,
  ),
  metadataMap: define(
    "metadata-map",
    () => "The field 'metadata' must map names to text: write 'key: value' lines below it, without lists",
  ),
  allowedToolsCommas: define(
    "allowed-tools-commas",
    () => "The tools of 'allowed-tools' must stand apart by spaces: remove the commas between them",
  ),
};
