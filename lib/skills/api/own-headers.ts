/** Request headers that Skilldeck understands beside those of the Skills API. None of them reaches Anthropic. */
export const OWN_HEADERS = {
  /** Why a version is published: UTF-8, percent-encoded. */
  note: "skilldeck-note",
  /** The newest version when the work began, as its lane writes it, or `none`: anything else is refused with 412. */
  baseVersion: "skilldeck-base-version",
  /** `yes`: files that tools leave behind are part of an uploaded zip too. */
  keepJunk: "skilldeck-keep-junk",
  /** `no`: delete without a copy under "Recently deleted". */
  keepCopy: "skilldeck-keep-copy",
} as const;

/** In the answer to a change that failed on its way to Anthropic's API: `none`, it was surely not made; `unknown`, it may have been. */
export const OUTCOME_HEADER = "skilldeck-outcome";

/** What `baseVersion` says of a skill without versions. */
export const NO_VERSION = "none";
