/** One file of a skill. Its path is relative to the skill's own folder, with parts separated by `/`. */
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
  /** Null if the finding is about the whole bundle. */
  path: string | null;
  /** 1-based line in that file. */
  line: number | null;
  message: string;
}
