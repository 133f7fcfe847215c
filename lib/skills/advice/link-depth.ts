import { fileKind } from "@/lib/skills/file-kind";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import { PathIndex } from "./named-paths";
import { isPackageFile } from "./reference-file";
import type { AdviceRule } from "./skill-text";

/** A file that only a reference links to is often read in part or not at all (docs/skills-api.md §8.2). */
export const adviseLinkDepth: AdviceRule = ({ entries, documents: [skillMd, ...references] }) => {
  if (!skillMd) return [];
  const index = new PathIndex(entries.map(({ path }) => path));
  const known = new Set(["SKILL.md", ...index.namedIn(skillMd)]);
  return references.flatMap(({ path, links }) => {
    if (isPackageFile(path)) return [];
    return links.flatMap(({ href, line }) => {
      const link = resolveLink(href, path);
      const target = link.kind === "file" ? index.find(link.path) : null;
      if (target === null || known.has(target) || fileKind(target) !== "markdown") return [];
      if (isPackageFile(target)) return [];
      known.add(target);
      const message = `Only this file links to ${target}, so it is two steps from SKILL.md: link to it from SKILL.md too`;
      return [{ rule: "link-depth", path, line, message }];
    });
  });
};
