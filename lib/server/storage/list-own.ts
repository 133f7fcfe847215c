import "server-only";
import { readdir } from "node:fs/promises";
import { isMissing } from "./is-missing";

interface Own {
  kind: "file" | "folder";
  /** Matches the whole name. */
  name: RegExp;
}

/** Lists the entries of a folder that Skilldeck created, and ignores all others. A missing folder has none. */
export async function listOwn(folder: string, { kind, name }: Own): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => (kind === "file" ? entry.isFile() : entry.isDirectory()) && name.test(entry.name))
    .map((entry) => entry.name);
}
