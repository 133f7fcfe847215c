import type { Lane } from "@/lib/skills/api/lane";
import { formatCount } from "@/lib/skills/format-count";
import {
  MAX_ARCHIVE_ENTRIES,
  MAX_BUNDLE_BYTES,
  MAX_BUNDLE_FILES,
  MAX_DESCRIPTION_CHARACTERS,
  MAX_NAME_CHARACTERS,
} from "@/lib/skills/limits";

/** A rule that was broken: its stable name and the sentence to answer with. */
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
 * Every rule of a bundle with its text. Where the live API's wording is known (contract §1.3) it stands here to
 * the letter, so that one recording with a real key corrects one table; the rest is ours.
 */
export const RULES = {
  noFiles: define("no-files", (lane: Lane) =>
    lane === "beta" ? "No files provided" : "files[]: Field required",
  ),
  skillMdMissing: define("skill-md-missing", (miscased: string | null) =>
    miscased
      ? `SKILL.md not found in uploaded files: rename '${miscased}' to SKILL.md, in capitals`
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
  pathCollision: define(
    "path-collision",
    (path: string, other: string) =>
      `'${path}' and '${other}' are the same file on computers that ignore case or accents' spelling: rename one`,
  ),

  skillMdSize: define(
    "skill-md-size",
    (bytes: number, limit: number) =>
      `SKILL.md holds ${formatCount(bytes)} bytes, the limit is ${formatCount(limit)}: move parts of it to other files`,
  ),
  skillMdEncoding: define(
    "skill-md-encoding",
    (line: number) => `SKILL.md must be UTF-8 text, line ${line} is not: save the file as UTF-8`,
  ),
  frontmatterMissing: define(
    "frontmatter-missing",
    () => "SKILL.md must start with YAML frontmatter: its first line must be '---'",
  ),
  frontmatterOpen: define(
    "frontmatter-open",
    () => "SKILL.md frontmatter is not properly closed: add a line '---' after its last field",
  ),
  frontmatterSize: define(
    "frontmatter-size",
    (limit: number) =>
      `SKILL.md frontmatter is longer than ${formatCount(limit)} characters: move text below the closing '---'`,
  ),
  frontmatterYaml: define(
    "frontmatter-yaml",
    (line: number, reason: string) => `Invalid YAML in SKILL.md frontmatter, line ${line}: ${reason}`,
  ),
  frontmatterMapping: define(
    "frontmatter-mapping",
    () => "SKILL.md frontmatter must be a YAML mapping, one 'field: value' a line",
  ),
  frontmatterAlias: define(
    "frontmatter-alias",
    () =>
      "SKILL.md frontmatter must not use YAML anchors or aliases (& and *): write the value out or quote it",
  ),
  frontmatterTag: define(
    "frontmatter-tag",
    (tag: string) => `SKILL.md frontmatter must not use YAML tags ('${tag}'): remove it or quote the value`,
  ),
  frontmatterKey: define(
    "frontmatter-key",
    () => "SKILL.md frontmatter has a field whose name is not plain text",
  ),
  frontmatterDuplicate: define(
    "frontmatter-duplicate",
    (key: string) => `SKILL.md frontmatter has the field '${key}' twice: remove one`,
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
    () => "field 'description' in SKILL.md cannot contain XML tags: remove every < and >",
  ),

  fileCount: define(
    "file-count",
    (count: number) =>
      `${formatCount(count)} files are too many: a skill holds at most ${formatCount(MAX_BUNDLE_FILES)}`,
  ),
  bundleSize: define(
    "bundle-size",
    (bytes: number) =>
      `The files add up to ${formatCount(bytes)} bytes: a skill holds at most ${formatCount(MAX_BUNDLE_BYTES)}, uncompressed`,
  ),
};

/** Rules of a zip, in words that end before ": <entry>" (contract §1.3 for symbolic links, ours otherwise). */
export const ARCHIVE_RULES = {
  notZip: "the file is not a zip archive, or its end is missing",
  trailingBytes: "archives must end where they say they end, without bytes after it",
  manyDisks: "archives must not be split over several files",
  zip64: "archives must not use the zip64 format, which is for files past 4 GB: zip the folder again",
  directory: "the archive's directory is damaged: zip the folder again",
  encrypted: "archives must not contain encrypted files",
  feature: "archives must not use unusual zip features (patches, enhanced deflate)",
  method: "archives must only contain stored or deflated files",
  nameEncoding:
    "archives must name files in UTF-8: zip the folder with another tool, or upload the folder itself",
  twoNames: "archives must not give one file two names",
  symlink: "archives must not contain symbolic links",
  special: "archives must only contain files and folders",
  folder: "archives must mark folders the same way in name, mode and size",
  header: "archives must say the same about a file in its header and in the directory",
  layout: "archives must hold their files one after the other, without gaps or overlaps",
  entryCount: `archives must not list more than ${formatCount(MAX_ARCHIVE_ENTRIES)} entries: zip only what is part of the skill`,
  fileSize: `archives must not contain a file past ${formatCount(MAX_BUNDLE_BYTES)} bytes`,
  bundleSize: `archives must not unpack to more than ${formatCount(MAX_BUNDLE_BYTES)} bytes`,
  fileCount: `archives must not contain more than ${formatCount(MAX_BUNDLE_FILES)} files`,
  storedSize: "a stored file must be as long as the archive says",
  inflatedSize: "a file must unpack to exactly the size the archive says",
  checksum: "a file must have the checksum the archive says: it is damaged",
} as const;
