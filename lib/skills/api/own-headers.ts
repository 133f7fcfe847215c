/** Request headers that Skilldeck adds to those of the Skills API. None is sent to Anthropic. */
export const OWN_HEADERS = {
  /** Why a version is published: UTF-8, percent-encoded. */
  note: "skilldeck-note",
  /** The newest version when the work began, as its lane writes it, or `none`. If another is the newest, the answer is 412. */
  baseVersion: "skilldeck-base-version",
  /** `yes`: an uploaded zip includes generated files. */
  keepJunk: "skilldeck-keep-junk",
  /** `no`: delete without keeping a copy. */
  keepCopy: "skilldeck-keep-copy",
} as const;

/** In the answer to a change that failed on its way to Anthropic's API: `none` if it was not made, `unknown` if it may have been. */
export const OUTCOME_HEADER = "skilldeck-outcome";

/** The value of `baseVersion` for a skill without versions. */
export const NO_VERSION = "none";
