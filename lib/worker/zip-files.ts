import JSZip from "jszip";
import { openArchive } from "@/lib/skills/archive/open-archive";
import { leftBehindUnless } from "@/lib/skills/bundle/junk";
import type { FolderFile } from "./open-bundles";
import { readBlob } from "./read-blob";

const EXECUTABLE_MODE = 0o100755;
const PLAIN_MODE = 0o100644;
/** Date of every file, so that equal files make equal zips and a repeated upload is recognised. */
const PACKED_AT = new Date(Date.UTC(1980, 0, 1));

export interface UnpackOptions {
  name: string;
  /** Folder to put before the paths in the zip. */
  folder: string;
  /** Junk that the user chose to keep. */
  kept: readonly string[];
}

interface UnpackedZip {
  files: FolderFile[];
  /** Paths of junk, which is not unpacked. */
  junk: string[];
}

/** The files of a dropped zip, as if it were a folder. Rejects with ApiError. */
export async function unpackZip(zip: Blob, { name, folder, kept }: UnpackOptions): Promise<UnpackedZip> {
  const archive = await openArchive(await readBlob(name, zip));
  const isLeftBehind = leftBehindUnless(kept);
  const unpacked: UnpackedZip = { files: [], junk: [] };
  for (const entry of archive.entries) {
    const path = folder === "" ? entry.path : `${folder}/${entry.path}`;
    if (isLeftBehind(path)) unpacked.junk.push(path);
    else {
      const content = new Blob([new Uint8Array(await archive.read(entry.path))]);
      unpacked.files.push({ path, content, executable: entry.executable });
    }
  }
  return unpacked;
}

/** Packs files with their executable bits, which the parts of a form don't have. */
export function packZip(files: FolderFile[]): Promise<Blob> {
  const zip = new JSZip();
  for (const { path, content, executable } of files)
    zip.file(path, content, {
      unixPermissions: executable ? EXECUTABLE_MODE : PLAIN_MODE,
      createFolders: false,
      date: PACKED_AT,
    });
  return zip.generateAsync({ type: "blob", platform: "UNIX", compression: "DEFLATE" });
}
