import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * Where an installed package keeps a program of its own; null when the package is absent.
 * Not through node_modules/.bin, whose entries are shell scripts on Windows and run whichever node is on the PATH.
 */
export function tool(packageName, program = packageName) {
  const folder = join(root, "node_modules", packageName);
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return null;
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}
