/** A file that an archive lists. */
export interface ListedFile {
  path: string;
  /** Bytes. */
  size: number;
  executable: boolean;
  /** Target of a link in a tar; null for a file. */
  target: string | null;
}

export interface ArchiveListing {
  files: ListedFile[];
  /** Whether only part of the archive was read. */
  isCut: boolean;
  /** Where the names are: in the directory of a zip, or in the header before each file of a tar. */
  source: "directory" | "headers";
}
