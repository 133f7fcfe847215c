import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import type { MarkdownDocument } from "./markdown-document";

/** A folder whose files are read on demand. */
export interface FolderReader {
  entries: BundleEntry[];
  read: (path: string) => Promise<Uint8Array>;
  /** Null if the document is too costly to parse. May return the same document again. */
  parse: (path: string, text: string) => MarkdownDocument | null;
  /** Lets other tasks run. */
  pause: () => Promise<void>;
}

/** Most UTF-16 units parsed per folder: about 2 s. */
export const MAX_PARSED_LENGTH = 800_000;
