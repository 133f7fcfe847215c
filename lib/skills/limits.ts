/** Uncompressed bytes of all files of a version: 30 decimal MB (docs/skills-api.md §4). */
export const MAX_BUNDLE_BYTES = 30_000_000;
/** Bytes of a request body, inclusive: 30 MiB, measured at the live API (docs/skills-api.md §4). */
export const MAX_REQUEST_BYTES = 31_457_280;
/** Files of a version. The API's limit is unknown; this one bounds directory listings. */
export const MAX_BUNDLE_FILES = 5_000;
/** Entries of a zip, including folders and generated files. Checking that many takes up to half a second, in pieces. */
export const MAX_ARCHIVE_ENTRIES = 20_000;
/** UTF-8 bytes of a path, including the top-level folder. */
export const MAX_PATH_BYTES = 512;
/** Folders in a path, without the file. */
export const MAX_PATH_LEVELS = 16;
export const MAX_NAME_CHARACTERS = 64;
export const MAX_DESCRIPTION_CHARACTERS = 1_024;
export const MAX_BETA_TITLE_CHARACTERS = 64;
export const MAX_GA_NAME_CHARACTERS = 255;
/** SKILL.md is parsed and rendered; useful ones are far smaller than 1 MB. */
export const MAX_SKILL_MD_BYTES = 1_000_000;
/** The reason for a version: about a paragraph, short enough for a header. */
export const MAX_NOTE_CHARACTERS = 1_000;
/** How long a deleted version can be restored. */
export const DELETED_KEPT_DAYS = 30;
