import { fileKind } from "@/lib/skills/file-kind";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import type { MarkdownDocument } from "./markdown-document";

/** Whatever may be part of a path; brackets, quotes and blanks are not. */
const PATH_LIKE = /[^\s`"'()<>[\]{}|*,;=]+/g;
const EDGES = /^[./]*\/|[.:!?…]+$/g;

/** The files of a skill that a document names: by a link, or by their path in prose or code. */
export class PathIndex {
  readonly #paths: Map<string, string>;
  readonly #documents = new Map<string, string[]>();

  constructor(paths: Iterable<string>) {
    this.#paths = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  }

  find(path: string): string | null {
    return this.#paths.get(path.toLowerCase()) ?? null;
  }

  /** In the order in which they are first named. */
  namedIn({ path, links, prose, inlineCode, codeBlocks }: MarkdownDocument): string[] {
    const linked = links.flatMap(({ href }) => this.#resolve(href, path) ?? []);
    const words = [...prose, ...inlineCode, ...codeBlocks].flatMap(({ text }) => text.match(PATH_LIKE) ?? []);
    const mentioned = [...new Set(words)].flatMap((word) => this.#recognise(word, path));
    return [...new Set([...linked, ...mentioned])].filter((named) => named !== path);
  }

  #resolve(href: string, fromPath: string): string | null {
    const link = resolveLink(href, fromPath);
    return link.kind === "file" ? this.find(link.path) : null;
  }

  #recognise(word: string, fromPath: string): string[] {
    // A word without a dot or a slash is no file's name, or not safely one.
    if (!/[./]/.test(word)) return [];
    const trimmed = word.replaceAll("\\", "/").replace(EDGES, "");
    if (trimmed.endsWith("/")) return this.#documentsIn(trimmed);
    const besides = fromPath.slice(0, fromPath.lastIndexOf("/") + 1);
    const found = this.find(besides + trimmed) ?? this.find(trimmed);
    return found === null ? [] : [found];
  }

  /** A folder that is named leads to what can be read in it. */
  #documentsIn(folder: string): string[] {
    const folded = folder.toLowerCase();
    const known = this.#documents.get(folded);
    if (known) return known;
    const found = [...this.#paths]
      .filter(([path]) => path.startsWith(folded) && fileKind(path) === "markdown")
      .map(([, path]) => path);
    this.#documents.set(folded, found);
    return found;
  }
}
