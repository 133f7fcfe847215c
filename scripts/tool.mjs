import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * The path of a program in an installed package, or null if the package is absent.
 * The entries of node_modules/.bin are shell scripts on Windows and run the node on the PATH, so they aren't used.
 */
export function tool(packageName, program = packageName) {
  const folder = join(root, "node_modules", packageName);
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return null;
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}
