import type { Element, Nodes, Root } from "hast";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";

/**
 * Marks links and pictures whose target in the skill can't be opened: `dataMissing` is the path of a missing file,
 * `dataFolder` that of a folder, which has no page.
 */
export function markBrokenLinks(root: Root, fromPath: string, paths: string[]): void {
  const places = { files: new Set(paths), folders: foldersOf(paths) };
  const visit = (node: Nodes): void => {
    if (node.type === "element") markElement(node, fromPath, places);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(root);
}

interface Places {
  files: Set<string>;
  /** Each ends with a slash. */
  folders: Set<string>;
}

function foldersOf(paths: string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
      folders.add(path.slice(0, slash + 1));
  return folders;
}

function markElement(element: Element, fromPath: string, { files, folders }: Places): void {
  const { href, src } = element.properties;
  const address = element.tagName === "img" ? src : href;
  if (typeof address !== "string" || !/^(a|img)$/.test(element.tagName)) return;
  const link = resolveLink(address, fromPath);
  if (link.kind !== "file" || files.has(link.path)) return;
  const isFolder = link.path === "" || folders.has(link.path.replace(/\/?$/, "/"));
  element.properties[isFolder ? "dataFolder" : "dataMissing"] = link.path;
}
