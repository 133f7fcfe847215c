import JSZip from "jszip";
import { openArchive } from "@/lib/skills/archive/open-archive";
import type { FolderFile } from "./open-bundles";

const EXECUTABLE_MODE = 0o100755;
const PLAIN_MODE = 0o100644;

/** The files of a dropped zip, as if it had been a folder. */
export async function unpackZip(zip: Blob): Promise<FolderFile[]> {
  const archive = await openArchive(new Uint8Array(await zip.arrayBuffer()));
  const files: FolderFile[] = [];
  for (const { path, executable } of archive.entries) {
    const bytes = await archive.read(path);
    files.push({ path, executable, content: new Blob([new Uint8Array(bytes)]) });
  }
  return files;
}

/** Packs files with their executable bits, which the parts of a form cannot carry. */
export function packZip(files: FolderFile[]): Promise<Blob> {
  const zip = new JSZip();
  for (const { path, content, executable } of files)
    zip.file(path, content, {
      unixPermissions: executable ? EXECUTABLE_MODE : PLAIN_MODE,
      createFolders: false,
    });
  return zip.generateAsync({ type: "blob", platform: "UNIX", compression: "DEFLATE" });
}
