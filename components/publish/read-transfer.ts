import type { DroppedFiles } from "@/lib/queries/drop";
import { type DropNode, nodeOfEntry, nodeOfHandle } from "./drop-node";
import { walkDrop } from "./walk-drop";

/** Chromium only, and the one of the two that can read every folder dragged out of Windows Explorer. */
type ItemWithHandle = DataTransferItem & {
  getAsFileSystemHandle?: () => Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null>;
};

/** Reads what was dropped or pasted. Called in the event itself: afterwards the browser no longer tells. */
export async function readTransfer(transfer: DataTransfer): Promise<DroppedFiles> {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const nodes = await Promise.all(items.map(nodeOfItem));
  return walkDrop(nodes.filter((node) => node !== null));
}

async function nodeOfItem(item: ItemWithHandle): Promise<DropNode | null> {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (!entry?.isDirectory) return file && { kind: "file", name: file.name, open: async () => file };
  const handle = isSecureContext ? await item.getAsFileSystemHandle?.().catch(() => null) : null;
  return handle?.kind === "directory" ? nodeOfHandle(handle) : nodeOfEntry(entry);
}

/** Reads what was chosen in a dialog, which knows nothing of empty folders. */
export function readChosen(files: File[]): DroppedFiles {
  return {
    files: files.map((file) => ({ path: file.webkitRelativePath || file.name, content: file })),
    emptyFolders: [],
    unread: [],
  };
}
