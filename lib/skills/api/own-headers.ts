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

/** What `baseVersion` says of a skill without versions. */
export const NO_VERSION = "none";
