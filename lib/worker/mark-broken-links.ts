import type { Element, Nodes, Root } from "hast";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";

/**
 * Marks links and pictures that lead to files of the skill: `dataMissing` holds the path of one that is not there,
 * `dataFolder` that of a folder, which has no page.
 */
export function markBrokenLinks(root: Root, fromPath: string, paths: string[]): void {
  const files = new Set(paths);
  const visit = (node: Nodes): void => {
    if (node.type === "element") markElement(node, fromPath, files);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(root);
}

function markElement(element: Element, fromPath: string, files: Set<string>): void {
  const { href, src } = element.properties;
  const address = element.tagName === "img" ? src : href;
  if (typeof address !== "string" || !/^(a|img)$/.test(element.tagName)) return;
  const link = resolveLink(address, fromPath);
  if (link.kind !== "file" || files.has(link.path)) return;
  const folder = link.path.replace(/\/?$/, "/");
  const isFolder = link.path === "" || [...files].some((path) => path.startsWith(folder));
  element.properties[isFolder ? "dataFolder" : "dataMissing"] = link.path;
}
