/** A file or a folder of a drop, read through either of the browser's two interfaces. */
export type DropNode =
  | { kind: "file"; name: string; open: () => Promise<File> }
  | { kind: "folder"; name: string; list: () => Promise<DropNode[]> };

export function nodeOfEntry(entry: FileSystemEntry): DropNode {
  const { name } = entry;
  if (isDirectory(entry)) return { kind: "folder", name, list: () => listEntry(entry.createReader()) };
  if (isFile(entry)) return { kind: "file", name, open: () => new Promise(entry.file.bind(entry)) };
  throw new TypeError(`${name} is neither a file nor a folder`);
}

export async function listHandle(folder: FileSystemDirectoryHandle): Promise<DropNode[]> {
  const nodes: DropNode[] = [];
  for await (const handle of folder.values()) nodes.push(nodeOfHandle(handle));
  return nodes;
}

function nodeOfHandle(handle: FileSystemFileHandle | FileSystemDirectoryHandle): DropNode {
  const { name } = handle;
  if (handle.kind === "file") return { kind: "file", name, open: () => handle.getFile() };
  return { kind: "folder", name, list: () => listHandle(handle) };
}

/** Each read returns at most 100 entries; an empty one marks the end. */
async function listEntry(reader: FileSystemDirectoryReader): Promise<DropNode[]> {
  const nodes: DropNode[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>(reader.readEntries.bind(reader));
    if (entries.length === 0) return nodes;
    nodes.push(...entries.map(nodeOfEntry));
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
