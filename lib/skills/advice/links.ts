import type { BundleEntry, Problem } from "@/lib/skills/bundle/bundle";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import type { MarkdownDocument, MarkdownLink } from "./markdown-document";
import { isMaterial } from "./reference-file";
import type { AdviceRule } from "./skill-text";
import { straightenSlashes } from "./windows-link";

/** A place on one computer; a lone slash and a word may be a site's address or a command. */
const ABSOLUTE = /^(?:\/(?:Users|home|tmp|var|etc|opt|mnt|usr)\/|~\/|[A-Za-z]:[\\/]|file:)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Templates and examples: `{name}`, `<path>`, `$FILE`, `…`, `path/to/file`. */
const PLACEHOLDER = /[{}<>$*…]|\.\.\.|\bpath\/to\b|\[/i;
/** What a link to a file of a skill looks like; `[text](url)` in an explanation does not. */
const FILE_LIKE = /\.[a-z0-9]{1,8}$|\//i;

/** Links of the documents that lead nowhere, or not where the skill goes (docs/skills-api.md §8.14). */
export const adviseLinks: AdviceRule = (skill) => {
  const places = new Places(skill.entries);
  return skill.documents.flatMap((document) => {
    if (isMaterial(document.path)) return [];
    const seen = new Set<string>();
    return document.links.flatMap((link) => {
      const said = seen.has(link.href) ? null : judgeLink(link, document, places);
      seen.add(link.href);
      return said === null ? [] : [{ ...said, path: document.path, line: link.line }];
    });
  });
};

class Places {
  readonly #files: Set<string>;
  readonly #folders: Set<string>;
  readonly #byFoldedPath: Map<string, string>;

  constructor(entries: BundleEntry[]) {
    this.#files = new Set(entries.map(({ path }) => path));
    this.#byFoldedPath = new Map(entries.map(({ path }) => [path.toLowerCase(), path]));
    this.#folders = new Set(
      entries.flatMap(({ path }) =>
        path
          .split("/")
          .slice(0, -1)
          .map((_, index, parts) => parts.slice(0, index + 1).join("/")),
      ),
    );
  }

  has(path: string): boolean {
    const bare = path.replace(/\/$/, "");
    return bare === "" || this.#files.has(bare) || this.#folders.has(bare);
  }

  /** A file that is called so but for the case of its letters. */
  findMiscased(path: string): string | null {
    return this.#byFoldedPath.get(path.toLowerCase()) ?? null;
  }
}

type Said = Pick<Problem, "rule" | "message"> | null;

function judgeLink({ href, written }: MarkdownLink, { path }: MarkdownDocument, places: Places): Said {
  const straightened = judgeSlashes(written?.text ?? href, path, places);
  if (straightened) return straightened;
  if (ABSOLUTE.test(href)) return judgeAbsolute(href);
  if (SCHEME.test(href) || href.startsWith("/") || PLACEHOLDER.test(href)) return null;
  const link = resolveLink(href, path);
  if (link.kind === "none" && href.includes("../"))
    return {
      rule: "link-outside",
      message: `The link '${href}' leads out of the skill's folder, and only that folder is published: copy what it needs into the folder`,
    };
  if (link.kind !== "file" || places.has(link.path) || !FILE_LIKE.test(link.path)) return null;
  return judgeMissing(href, link.path, places);
}

function judgeSlashes(written: string, path: string, places: Places): Said {
  if (!written.includes("\\") || SCHEME.test(written)) return null;
  const straight = straightenSlashes(written);
  const target = resolveLink(straight, path);
  if (target.kind !== "file" || !places.has(target.path)) return null;
  return { rule: "windows-link", message: `Write '${written}' with forward slashes: '${straight}'` };
}

function judgeAbsolute(href: string): Said {
  if (PLACEHOLDER.test(href)) return null;
  return {
    rule: "link-absolute",
    message: `The link '${href}' points to a place on one computer: copy the file into the skill and link to that`,
  };
}

function judgeMissing(href: string, target: string, places: Places): Said {
  const miscased = places.findMiscased(target);
  if (miscased !== null)
    return {
      rule: "broken-link",
      message: `The link '${href}' differs in case from '${miscased}': write the file's exact name`,
    };
  const fromTop = href.replace(/[?#].*$/, "").replace(/^\.\//, "");
  if (places.has(fromTop) && fromTop !== target)
    return {
      rule: "broken-link",
      message: `The link '${href}' is relative to the skill's folder, but must be relative to this file: there is no ${target}`,
    };
  return {
    rule: "broken-link",
    message: `The link '${href}' leads to ${target}, which isn't there: add the file or fix the link`,
  };
}
