import { compareTreeOrder } from "@/lib/skills/compare/compare-folders";

export interface TreeFolder<File> {
  name: string;
  path: string;
  children: TreeNode<File>[];
}

interface TreeLeaf<File> {
  name: string;
  path: string;
  file: File;
}

export type TreeNode<File> = TreeFolder<File> | TreeLeaf<File>;

/** The files as a tree, SKILL.md first. A folder that contains only one folder shares a row with it. */
export function buildFileTree<File extends { path: string }>(files: File[]): TreeNode<File>[] {
  const root: TreeFolder<File> = { name: "", path: "", children: [] };
  const folders = new Map([["", root]]);
  for (const file of files.toSorted((a, b) => compareTreeOrder(a.path, b.path))) {
    const cut = file.path.lastIndexOf("/");
    const folder = folderAt(file.path.slice(0, Math.max(cut, 0)), folders, root);
    folder.children.push({ name: file.path.slice(cut + 1), path: file.path, file });
  }
  return root.children.map(joinLoneFolders);
}

export function isFolder<File>(node: TreeNode<File>): node is TreeFolder<File> {
  return "children" in node;
}

function folderAt<File>(
  path: string,
  folders: Map<string, TreeFolder<File>>,
  root: TreeFolder<File>,
): TreeFolder<File> {
  const known = folders.get(path);
  if (known) return known;
  const cut = path.lastIndexOf("/");
  const parent = cut < 0 ? root : folderAt(path.slice(0, cut), folders, root);
  const folder: TreeFolder<File> = { name: path.slice(cut + 1), path, children: [] };
  parent.children.push(folder);
  folders.set(path, folder);
  return folder;
}

function joinLoneFolders<File>(node: TreeNode<File>): TreeNode<File> {
  if (!isFolder(node)) return node;
  const [only, ...others] = node.children;
  if (only && others.length === 0 && isFolder(only))
    return joinLoneFolders({ ...only, name: `${node.name}/${only.name}` });
  return { ...node, children: node.children.map(joinLoneFolders) };
}
