import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCanary } from "@/e2e/canary";

/** The files below a folder that contain the key, including databases and their logs. */
export async function filesWithCanary(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  return paths.filter((_, index) => hasCanary(contents[index]?.toString("latin1") ?? ""));
}
