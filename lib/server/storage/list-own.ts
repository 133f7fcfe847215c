import "server-only";
import { readdir } from "node:fs/promises";
import { isMissing } from "./is-missing";

interface Own {
  kind: "file" | "folder";
  /** What Skilldeck calls such a file or folder, from start to end. */
  name: RegExp;
}

/** Names in a folder that Skilldeck itself gave. Whatever else lies there is not ours to touch; a missing folder has none. */
export async function listOwn(folder: string, { kind, name }: Own): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => (kind === "file" ? entry.isFile() : entry.isDirectory()) && name.test(entry.name))
    .map((entry) => entry.name);
}
