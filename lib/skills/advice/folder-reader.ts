import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import type { MarkdownDocument } from "./markdown-document";

/** A folder whose texts are read when they are wanted. */
export interface FolderReader {
  entries: BundleEntry[];
  read: (path: string) => Promise<Uint8Array>;
  /** Its owner may keep what was parsed. */
  parse: (path: string, text: string) => MarkdownDocument;
  /** Lets others have their turn. */
  pause: () => Promise<void>;
}

/** UTF-16 units of the documents of one folder that are parsed: some two seconds. */
export const MAX_PARSED_LENGTH = 800_000;
