import type { FolderReader } from "@/lib/skills/advice/folder-reader";
import { type MarkdownDocument, readMarkdown } from "@/lib/skills/advice/markdown-document";
import { type OpenBundle, openedBundle } from "./open-bundles";
import { pauseInTurns } from "./pause-in-turns";

const parsed = new WeakMap<OpenBundle, Map<string, MarkdownDocument>>();

/** The files of an open bundle, each document parsed once for all who ask. */
export function folderReader(key: string): FolderReader {
  const bundle = openedBundle(key);
  const documents = parsed.get(bundle) ?? new Map<string, MarkdownDocument>();
  parsed.set(bundle, documents);
  return {
    entries: bundle.entries,
    read: bundle.read,
    parse: (path, text) => {
      const document = documents.get(path) ?? readMarkdown(path, text);
      documents.set(path, document);
      return document;
    },
    pause: pauseInTurns(),
  };
}
