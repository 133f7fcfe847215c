import type { FolderReader } from "@/lib/skills/advice/folder-reader";
import { type MarkdownDocument, readMarkdown } from "@/lib/skills/advice/markdown-document";
import { ApiError } from "@/lib/skills/api/api-error";
import { markdownTrouble } from "@/lib/skills/skill-md/markdown-cost";
import { guardedStep } from "./guarded-step";
import { type OpenBundle, openedBundle } from "./open-bundles";
import { pauseInTurns } from "./pause-in-turns";

const parsed = new WeakMap<OpenBundle, Map<string, MarkdownDocument | null>>();

/** The files of an open bundle; each document is parsed once for all callers. */
export function folderReader(key: string): FolderReader {
  const bundle = openedBundle(key);
  const documents = parsed.get(bundle) ?? new Map<string, MarkdownDocument | null>();
  parsed.set(bundle, documents);
  return {
    entries: bundle.entries,
    read: bundle.read,
    parse: (path, text) => {
      const known = documents.get(path);
      if (known !== undefined) return known;
      const document = parseWithin(path, text, `parse ${key} ${path}`);
      documents.set(path, document);
      return document;
    },
    pause: pauseInTurns(),
  };
}

/** Null if the document is too costly to parse. */
function parseWithin(path: string, text: string, name: string): MarkdownDocument | null {
  if (markdownTrouble(text) !== null) return null;
  try {
    return guardedStep({ name, size: text.length }, () => readMarkdown(path, text));
  } catch (cause) {
    if (cause instanceof ApiError || cause instanceof RangeError) return null;
    throw cause;
  }
}
