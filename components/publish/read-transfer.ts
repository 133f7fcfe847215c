import type { DroppedFiles } from "@/lib/queries/drop";
import { type DropNode, listHandle, nodeOfEntry } from "./drop-node";
import { type WalkWatch, walkDrop } from "./walk-drop";

/** Chromium's second interface. It hides names reserved by Windows, but reads folders from Explorer that the first can't. */
type ItemWithHandle = DataTransferItem & {
  getAsFileSystemHandle?: () => Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null>;
};

/** Reads the files of a drop, a paste or a dialog. */
export type ReadDrop = (watch: WalkWatch) => Promise<DroppedFiles>;

/** Prepares to read a drop or a paste. Call it during the event: the browser clears the transfer afterwards. */
export function readTransfer(transfer: DataTransfer): ReadDrop {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const nodes = items.map(nodeOfItem).filter((node) => node !== null);
  return (watch) => walkDrop(nodes, watch);
}

function nodeOfItem(item: ItemWithHandle): DropNode | null {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (!entry?.isDirectory) return file && { kind: "file", name: file.name, open: async () => file };
  const handle = isSecureContext ? item.getAsFileSystemHandle?.().catch(() => null) : null;
  return withFallback(nodeOfEntry(entry), handle);
}

function withFallback(
  node: DropNode,
  handle: Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null> | null | undefined,
): DropNode {
  if (node.kind === "file") return node;
  const list = async () => {
    try {
      return await node.list();
    } catch (cause) {
      const other = await handle;
      if (other?.kind === "directory") return listHandle(other);
      throw cause;
    }
  };
  return { ...node, list };
}

/** Prepares to read files chosen in a dialog, which omits empty folders. */
export function readChosen(files: File[]): ReadDrop {
  return async () => ({
    files: files.map((file) => ({ path: file.webkitRelativePath || file.name, content: file })),
    emptyFolders: [],
    unread: [],
  });
}
