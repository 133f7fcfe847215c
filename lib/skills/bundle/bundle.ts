/** One file of a skill, path relative to the skill's own folder, `/` between parts. */
export interface BundleEntry {
  path: string;
  /** Uncompressed bytes. */
  size: number;
  crc32: number;
  executable: boolean;
}

/** A finding about a bundle: which rule, where, and a sentence that says what to do. */
export interface Problem {
  rule: string;
  /** Null when the finding is about the bundle as a whole. */
  path: string | null;
  /** 1-based line in that file. */
  line: number | null;
  message: string;
}
