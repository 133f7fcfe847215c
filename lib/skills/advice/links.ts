import type { BundleEntry, Problem } from "@/lib/skills/bundle/bundle";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import type { MarkdownDocument, MarkdownLink } from "./markdown-document";
import { isMaterial } from "./reference-file";
import type { AdviceRule } from "./skill-text";
import { straightenSlashes } from "./windows-link";

/** A path on one computer. Not `/word`, which may be an address on a site or a command. */
const ABSOLUTE = /^(?:\/(?:Users|home|tmp|var|etc|opt|mnt|usr)\/|~\/|[A-Za-z]:[\\/]|file:)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Templates and examples: `{name}`, `<path>`, `$FILE`, `…`, `path/to/file`. */
const PLACEHOLDER = /[{}<>$*…]|\.\.\.|\bpath\/to\b|\[/i;
/** Looks like a file's path, unlike `[text](url)` in an explanation. */
const FILE_LIKE = /\.[a-z0-9]{1,8}$|\//i;

/** Links to missing files, to files outside the skill, and with backslashes (docs/skills-api.md §8.14). */
export const adviseLinks: AdviceRule = (skill) => {
  const places = new Places(skill.entries);
  return skill.documents.flatMap((document) => {
    if (isMaterial(document.path)) return [];
    const seen = new Set<string>();
    return document.links.flatMap((link) => {
      const finding = seen.has(link.href) ? null : judgeLink(link, document, places);
      seen.add(link.href);
      return finding === null ? [] : [{ ...finding, path: document.path, line: link.line }];
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

  /** The file whose path differs at most in case. */
  findMiscased(path: string): string | null {
    return this.#byFoldedPath.get(path.toLowerCase()) ?? null;
  }
}

type Finding = Pick<Problem, "rule" | "message"> | null;

function judgeLink({ href, written }: MarkdownLink, { path }: MarkdownDocument, places: Places): Finding {
  const straightened = judgeSlashes(written?.text ?? href, path, places);
  if (straightened) return straightened;
  if (ABSOLUTE.test(href)) return judgeAbsolute(href);
  if (SCHEME.test(href) || href.startsWith("/") || PLACEHOLDER.test(href)) return null;
  const link = resolveLink(href, path);
  if (link.kind === "none" && href.includes("../"))
    return {
      rule: "link-outside",
      message: `The link '${href}' points outside the skill's folder, but only that folder is published: copy the file into it`,
    };
  if (link.kind !== "file" || places.has(link.path) || !FILE_LIKE.test(link.path)) return null;
  return judgeMissing(href, link.path, places);
}

function judgeSlashes(written: string, path: string, places: Places): Finding {
  if (!written.includes("\\") || SCHEME.test(written)) return null;
  const straight = straightenSlashes(written);
  const target = resolveLink(straight, path);
  if (target.kind !== "file" || !places.has(target.path)) return null;
  return { rule: "windows-link", message: `Write '${written}' with forward slashes: '${straight}'` };
}

function judgeAbsolute(href: string): Finding {
  if (PLACEHOLDER.test(href)) return null;
  return {
    rule: "link-absolute",
    message: `The link '${href}' is a path on one computer: copy the file into the skill and link to the copy`,
  };
}

function judgeMissing(href: string, target: string, places: Places): Finding {
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
      message: `The link '${href}' is relative to the skill's folder, but must be relative to this file: ${target} doesn't exist`,
    };
  return {
    rule: "broken-link",
    message: `The link '${href}' points to ${target}, which doesn't exist: add the file or fix the link`,
  };
}
