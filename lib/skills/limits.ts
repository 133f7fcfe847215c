/** All files of one version, uncompressed (docs/skills-api.md §4). Decimal megabytes. */
export const MAX_BUNDLE_BYTES = 30_000_000;
/** A request body, inclusive: 30 MiB measured at the live API (docs/skills-api.md §4). */
export const MAX_REQUEST_BYTES = 31_457_280;
/** Files in one version. The API's own figure is unknown; ours bounds a directory listing. */
export const MAX_BUNDLE_FILES = 5_000;
/** Everything a zip lists, folders and junk included: checking that many takes about a tenth of a second. */
export const MAX_ARCHIVE_ENTRIES = 20_000;
/** One path in UTF-8 bytes, wrapper folder included. */
export const MAX_PATH_BYTES = 512;
/** Folders in one path, the file not counted. */
export const MAX_PATH_LEVELS = 16;
export const MAX_NAME_CHARACTERS = 64;
export const MAX_DESCRIPTION_CHARACTERS = 1_024;
export const MAX_BETA_TITLE_CHARACTERS = 64;
export const MAX_GA_NAME_CHARACTERS = 255;
/** SKILL.md is parsed as YAML and rendered: a megabyte is far past any useful one. */
export const MAX_SKILL_MD_BYTES = 1_000_000;
/** Why a version was published: a paragraph, not a document, and short enough for a header. */
export const MAX_NOTE_CHARACTERS = 1_000;
/** How long a deleted version can be published again. */
export const DELETED_KEPT_DAYS = 30;
