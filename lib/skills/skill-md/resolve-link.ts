import { decodePath } from "@/lib/skills/decode-path";

/** Prefix of heading ids, so that untrusted text can't shadow names of the document. */
export const HEADING_ID_PREFIX = "user-content-";

export type SkillLink =
  | { kind: "file"; path: string; hash: string }
  | { kind: "heading"; id: string }
  | { kind: "web"; href: string }
  | { kind: "none" };

const ROOT = "http://skill.invalid";

/** The target of a link in a skill's file; a path outside the skill's folder has none. */
export function resolveLink(href: string, fromPath: string): SkillLink {
  if (href.startsWith("#")) return { kind: "heading", id: decodePath(href.slice(1)) };
  if (/^(https?|mailto):/i.test(href)) return { kind: "web", href };
  const url = URL.parse(href, `${ROOT}/${fromPath.split("/").map(encodeURIComponent).join("/")}`);
  if (!href || url?.origin !== ROOT || leavesFolder(href, fromPath)) return { kind: "none" };
  return { kind: "file", path: decodePath(url.pathname.slice(1)), hash: url.hash };
}

function leavesFolder(href: string, fromPath: string): boolean {
  let depth = fromPath.split("/").length - 1;
  for (const part of href.split(/[?#]/, 1)[0]?.split("/") ?? []) {
    if (part === "..") depth--;
    else if (part !== "." && part !== "") depth++;
    if (depth < 0) return true;
  }
  return false;
}
