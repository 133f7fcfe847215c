import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import type { MarkdownDocument } from "./markdown-document";

/** A folder whose texts are read when they are wanted. */
export interface FolderReader {
  entries: BundleEntry[];
  read: (path: string) => Promise<Uint8Array>;
  /** Null for a document that is too costly to parse. What was parsed may be kept. */
  parse: (path: string, text: string) => MarkdownDocument | null;
  /** Lets other work have its turn. */
  pause: () => Promise<void>;
}

/** UTF-16 units of the documents of one folder that are parsed: about two seconds. */
export const MAX_PARSED_LENGTH = 800_000;
