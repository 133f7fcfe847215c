import type { FolderReader } from "@/lib/skills/advice/folder-reader";
import { type MarkdownDocument, readMarkdown } from "@/lib/skills/advice/markdown-document";
import { type OpenBundle, openedBundle } from "./open-bundles";
import { untilMessagesAreHeard } from "./until-messages-are-heard";

/** As long as nobody minds. A pause takes some four of its own, too long for each of thousands of files. */
const TURN_MS = 25;

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

function pauseInTurns(): () => Promise<void> {
  let turnEnd = performance.now() + TURN_MS;
  return async () => {
    if (performance.now() < turnEnd) return;
    await untilMessagesAreHeard();
    turnEnd = performance.now() + TURN_MS;
  };
}
