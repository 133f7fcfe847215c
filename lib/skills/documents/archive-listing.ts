/** A file that an archive lists. */
export interface ListedFile {
  path: string;
  /** Bytes. */
  size: number;
  executable: boolean;
  /** Where a link of a tar leads; null for a file. */
  target: string | null;
}

export interface ArchiveListing {
  files: ListedFile[];
  /** Whether the archive goes on past what was read of it. */
  isCut: boolean;
  /** Where the names stand: together in a zip, each before its file in a tar. */
  source: "directory" | "headers";
}
