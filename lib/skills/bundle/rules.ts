import type { Lane } from "@/lib/skills/api/lane";
import { formatCount } from "@/lib/skills/format-count";
import {
  MAX_ARCHIVE_ENTRIES,
  MAX_BUNDLE_BYTES,
  MAX_BUNDLE_FILES,
  MAX_DESCRIPTION_CHARACTERS,
  MAX_NAME_CHARACTERS,
} from "@/lib/skills/limits";
import { quotePath } from "./quote-path";

/** A broken rule: its stable name and the message. */
export interface BrokenRule {
  rule: string;
  message: string;
}

function define<Values extends unknown[]>(rule: string, sentence: (...values: Values) => string) {
  return (...values: Values): BrokenRule => ({ rule, message: sentence(...values) });
}

const GA_UNRESOLVED =
  "`name` and `description` must resolve from `SKILL.md` frontmatter or its fallbacks, within their length limits";

/**
 * Every rule of a bundle with its text. Where the live API's wording is known (docs/skills-api.md §1.3), it is copied verbatim;
 * the rest is ours. If a recording of the API differs, only this table has to change.
 */
export const RULES = {
  noFiles: define("no-files", (lane: Lane) =>
    lane === "beta" ? "No files provided" : "files[]: Field required",
  ),
  skillMdMissing: define("skill-md-missing", (miscased: string | null) =>
    miscased
      ? `SKILL.md not found in uploaded files. Rename ${quotePath(miscased)} to SKILL.md.`
      : "SKILL.md not found in uploaded files",
  ),
  skillMdPosition: define(
    "skill-md-position",
    () => "SKILL.md file must be exactly in the top-level folder.",
  ),
  zipWithoutFolder: define(
    "zip-without-folder",
    () => "Zip must contain a top-level folder with all files inside it, including SKILL.md",
  ),
  oneFolder: define("one-folder", () => "All files must be inside the top-level folder"),
  folderName: define(
    "folder-name",
    (folder: string, name: string) =>
      `The folder name '${folder}' must match the skill name '${name}' in SKILL.md.`,
  ),

  path: define("path", (sentence: string) => sentence),
  pathCollision: define("path-collision", (path: string, other: string) =>
    path === other
      ? `There are two entries named ${quotePath(path)}. Remove or rename one.`
      : `${quotePath(path)} and ${quotePath(other)} are the same file on systems that ignore case or how accents are encoded. Rename one.`,
  ),

  skillMdSize: define(
    "skill-md-size",
    (bytes: number, limit: number) =>
      `SKILL.md is ${formatCount(bytes)} bytes (limit ${formatCount(limit)}). Move some of it to other files.`,
  ),
  skillMdEncoding: define(
    "skill-md-encoding",
    (line: number) => `SKILL.md must be UTF-8; line ${line} isn't. Save the file as UTF-8.`,
  ),
  frontmatterMissing: define(
    "frontmatter-missing",
    () => "SKILL.md must start with YAML frontmatter. Make '---' its first line.",
  ),
  frontmatterOpen: define(
    "frontmatter-open",
    () => "SKILL.md frontmatter is not properly closed. Add a line '---' after its last field.",
  ),
  frontmatterSize: define(
    "frontmatter-size",
    (characters: number, limit: number) =>
      `SKILL.md frontmatter is ${formatCount(characters)} characters (limit ${formatCount(limit)}). Move some of it below the closing '---'.`,
  ),
  frontmatterYaml: define(
    "frontmatter-yaml",
    (line: number, reason: string) => `Invalid YAML in SKILL.md frontmatter, line ${line}: ${reason}`,
  ),
  frontmatterMapping: define(
    "frontmatter-mapping",
    () => "SKILL.md frontmatter must be a YAML mapping: one 'field: value' per line.",
  ),
  frontmatterAlias: define(
    "frontmatter-alias",
    () =>
      "SKILL.md frontmatter can't use YAML anchors or aliases (& and *). Write the value out, or put it in quotes.",
  ),
  frontmatterTag: define(
    "frontmatter-tag",
    (tag: string) =>
      `SKILL.md frontmatter can't use YAML tags ('${tag}'). Remove it, or put the value in quotes.`,
  ),
  frontmatterKey: define(
    "frontmatter-key",
    () =>
      "SKILL.md frontmatter has a field whose name isn't plain text. Write a plain name before the colon.",
  ),
  frontmatterDuplicate: define(
    "frontmatter-duplicate",
    (key: string) => `SKILL.md frontmatter has the field '${key}' twice. Remove one.`,
  ),

  nameMissing: define("name-missing", (lane: Lane) =>
    lane === "beta" ? "field 'name' in SKILL.md is required" : GA_UNRESOLVED,
  ),
  nameLength: define("name-length", (lane: Lane) =>
    lane === "beta"
      ? `field 'name' in SKILL.md must be at most ${MAX_NAME_CHARACTERS} characters`
      : GA_UNRESOLVED,
  ),
  nameCharacters: define(
    "name-characters",
    () => "field 'name' in SKILL.md may only contain lowercase letters a-z, digits and hyphens",
  ),
  nameReserved: define(
    "name-reserved",
    (word: string) => `Skill name in SKILL.md cannot contain the reserved word '${word}'.`,
  ),
  nameChanged: define(
    "name-changed",
    (name: string, expected: string) =>
      `Skill name '${name}' in SKILL.md must be consistent across all versions for a given \`skill_id\`. Expected '${expected}'.`,
  ),
  descriptionMissing: define("description-missing", (lane: Lane) =>
    lane === "beta" ? "field 'description' in SKILL.md is required" : GA_UNRESOLVED,
  ),
  descriptionLength: define("description-length", (lane: Lane) =>
    lane === "beta"
      ? `field 'description' in SKILL.md must be at most ${MAX_DESCRIPTION_CHARACTERS} characters`
      : GA_UNRESOLVED,
  ),
  descriptionXml: define(
    "description-xml",
    (tag: string) =>
      `field 'description' in SKILL.md cannot contain XML tags. Remove '${tag}', or put a space after a '<' that compares.`,
  ),

  fileCount: define(
    "file-count",
    (count: number) =>
      `There are ${formatCount(count)} files; a skill can hold at most ${formatCount(MAX_BUNDLE_FILES)}.`,
  ),
  bundleSize: define(
    "bundle-size",
    (bytes: number) =>
      `The files are ${formatCount(bytes)} bytes uncompressed; a skill can hold at most ${formatCount(MAX_BUNDLE_BYTES)}.`,
  ),
};

/** Rules of a zip. The entry at fault is appended. The text for symbolic links is the API's (docs/skills-api.md §1.3). */
export const ARCHIVE_RULES = {
  notZip: "the file is not a zip archive, or its end is missing",
  trailingBytes: "archives must not have data after their end",
  manyDisks: "archives must not be split into several files",
  zip64: "the zip64 and ordinary fields of an archive must agree",
  directory: "the archive's directory is damaged",
  encrypted: "archives must not contain encrypted files",
  feature: "archives must not use unusual zip features (patches, enhanced deflate)",
  method: "archives must only contain stored or deflated files",
  nameEncoding: "archives must name files in UTF-8",
  backslash: "archives must separate folders with '/', not '\\'",
  twoNames: "archives must not give a file two names",
  symlink: "archives must not contain symbolic links",
  special: "archives must only contain files and folders",
  folder: "archives must be consistent about which entries are folders",
  header: "archives must describe a file the same way in its header and in the directory",
  layout: "archives must store files one after the other, without gaps or overlaps",
  entryCount: `archives must not list more than ${formatCount(MAX_ARCHIVE_ENTRIES)} entries`,
  fileSize: `files in the zip can't exceed ${formatCount(MAX_BUNDLE_BYTES)} bytes`,
  bundleSize: `the files in the zip can't exceed ${formatCount(MAX_BUNDLE_BYTES)} bytes uncompressed`,
  fileCount: `a zip can't hold more than ${formatCount(MAX_BUNDLE_FILES)} files`,
  storedSize: "a stored file must have its declared size",
  inflatedSize: "a file must unpack to exactly its declared size",
  checksum: "a file must match the checksum in the archive",
} as const;

const ZIP_AGAIN = "Zip the folder again.";

/** What to do about a broken rule of a zip, if the rule doesn't say. */
export const ARCHIVE_ADVICE: Partial<Record<keyof typeof ARCHIVE_RULES, string>> = {
  trailingBytes: ZIP_AGAIN,
  zip64: ZIP_AGAIN,
  directory: ZIP_AGAIN,
  method: "Zip the folder with the default settings.",
  nameEncoding: "Zip the folder with another tool, or upload the folder itself.",
  backslash:
    "On Windows, zip the folder with Explorer (Send to > Compressed folder), with Compress-Archive in PowerShell 7, or with: tar -a -cf my-skill.zip my-skill",
  twoNames: ZIP_AGAIN,
  folder: ZIP_AGAIN,
  header: ZIP_AGAIN,
  layout: ZIP_AGAIN,
  entryCount: "Zip only what belongs to the skill.",
  storedSize: ZIP_AGAIN,
  inflatedSize: ZIP_AGAIN,
  checksum: "It is damaged. Zip the folder again.",
};
