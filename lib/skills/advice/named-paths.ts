import { fileKind } from "@/lib/skills/file-kind";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import type { MarkdownDocument } from "./markdown-document";

/** Whatever may be part of a path; brackets, quotes and blanks are not. */
const PATH_LIKE = /[^\s`"'()<>[\]{}|*,;=]+/g;
/** A word without a dot or a slash is no file's name, or not safely one. */
const FILE_LIKE = /[./]/;
const LEADING_DOTS = /^[./]*\//;
const CLOSING_MARKS = ".:!?…";

/** The files of a skill that a document names: by a link, or by their path in prose or code. */
export class PathIndex {
  readonly #paths: Map<string, string>;
  #documents: Map<string, string[]> | null = null;

  constructor(paths: Iterable<string>) {
    this.#paths = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  }

  find(path: string): string | null {
    return this.#paths.get(path.toLowerCase()) ?? null;
  }

  /** In the order in which they are first named. */
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

  /** A folder that is named leads to what can be read in it; `folder` is in lower case and ends with a slash. */
  #documentsIn(folder: string): string[] {
    this.#documents ??= groupByFolder(this.#paths);
    return this.#documents.get(folder) ?? [];
  }
}

/** What may name a file, or in lower case a folder, each once: a folder has more spellings than documents. */
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

/** The documents below each folder, from all paths by their form in lower case. */
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

/** A word without the dots and slashes before a path and the punctuation after it, with forward slashes. */
function trimEdges(word: string): string {
  const path = word.replaceAll("\\", "/").replace(LEADING_DOTS, "");
  let end = path.length;
  while (end > 0 && CLOSING_MARKS.includes(path.charAt(end - 1))) end--;
  return path.slice(0, end);
}
