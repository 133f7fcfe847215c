import type { DroppedFolder } from "@/lib/queries/draft";

/** react-dropzone adds the path inside a dropped folder; an input has only the standard one. */
type ChosenFile = File & { path?: string };

/** Gives a drop its identity, and each file the path that the browser knows of it. */
export function toDroppedFolder(files: ChosenFile[]): DroppedFolder {
  return {
    id: crypto.randomUUID(),
    files: files.map((file) => ({ path: file.path || file.webkitRelativePath || file.name, content: file })),
  };
}
