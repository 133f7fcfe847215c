import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import JSZip from "jszip";
import { readFolder } from "@/e2e/read-folder";

const EXECUTABLE = 0o100755;
const PLAIN = 0o100644;

/** Zips a folder next to itself, with executable bits for the given paths, and returns the zip's path. */
export async function zipFolder(folder: string, extension: string, executables: string[]): Promise<string> {
  const zip = new JSZip();
  for (const [path, content] of await readFolder(folder)) {
    const unixPermissions = executables.includes(path) ? EXECUTABLE : PLAIN;
    zip.file(`${basename(folder)}/${path}`, content, { unixPermissions, createFolders: false });
  }
  const target = `${folder}.${extension}`;
  await writeFile(
    target,
    await zip.generateAsync({ type: "nodebuffer", platform: "UNIX", compression: "DEFLATE" }),
  );
  return target;
}
