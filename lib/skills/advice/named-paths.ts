import { fileKind } from "@/lib/skills/file-kind";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import type { MarkdownDocument } from "./markdown-document";

/** Characters that may be part of a path: not brackets, quotes, separators or whitespace. */
const PATH_LIKE = /[^\s`"'()<>[\]{}|*,;=]+/g;
/** A word without a dot or a slash is rarely a file's name. */
const FILE_LIKE = /[./]/;
const LEADING_DOTS = /^[./]*\//;
const CLOSING_MARKS = ".:!?…";

/** Finds the files of a skill that a document names, by a link or by their path in prose or code. */
export class PathIndex {
  readonly #paths: Map<string, string>;
  #documents: Map<string, string[]> | null = null;

  constructor(paths: Iterable<string>) {
    this.#paths = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  }

  find(path: string): string | null {
    return this.#paths.get(path.toLowerCase()) ?? null;
  }

  /** The files that a document names, except itself: those it links to first. */
  namedIn(document: MarkdownDocument): string[] {
    const { path, links } = document;
    const named = new Set(links.flatMap(({ href }) => this.#resolve(href, path) ?? []));
    for (const word of wordsOf(document))
      for (const found of word.endsWith("/") ? this.#documentsIn(word) : this.#findFrom(path, word))
        named.add(found);
    named.delete(path);
    return [...named];
  }

  #resolve(href: string, fromPath: string): string | null {
    const link = resolveLink(href, fromPath);
    return link.kind === "file" ? this.find(link.path) : null;
  }

  #findFrom(fromPath: string, word: string): string[] {
    const besides = fromPath.slice(0, fromPath.lastIndexOf("/") + 1);
    const found = this.find(besides + word) ?? this.find(word);
    return found === null ? [] : [found];
  }

  /** The documents in a named folder. `folder` is in lower case and ends with a slash. */
  #documentsIn(folder: string): string[] {
    this.#documents ??= groupByFolder(this.#paths);
    return this.#documents.get(folder) ?? [];
  }
}

/** The words that may name a file or a folder. Folders are in lower case, so that each is looked up once. */
function wordsOf({ prose, inlineCode, codeBlocks }: MarkdownDocument): Set<string> {
  const words = new Set<string>();
  for (const { text } of [...prose, ...inlineCode, ...codeBlocks])
    for (const [written] of text.matchAll(PATH_LIKE)) {
      if (!FILE_LIKE.test(written)) continue;
      const word = trimEdges(written);
      words.add(word.endsWith("/") ? word.toLowerCase() : word);
    }
  return words;
}

/** The documents below each folder. Keys are in lower case, also those of `paths`. */
function groupByFolder(paths: Map<string, string>): Map<string, string[]> {
  const byFolder = new Map<string, string[]>();
  for (const [folded, path] of paths) {
    if (fileKind(path) !== "markdown") continue;
    for (let slash = folded.indexOf("/"); slash >= 0; slash = folded.indexOf("/", slash + 1)) {
      const folder = folded.slice(0, slash + 1);
      const documents = byFolder.get(folder);
      if (documents) documents.push(path);
      else byFolder.set(folder, [path]);
    }
  }
  return byFolder;
}

/** Converts backslashes, and removes the dots and slashes before a path and the punctuation after it. */
function trimEdges(word: string): string {
  const path = word.replaceAll("\\", "/").replace(LEADING_DOTS, "");
  let end = path.length;
  while (end > 0 && CLOSING_MARKS.includes(path.charAt(end - 1))) end--;
  return path.slice(0, end);
}
