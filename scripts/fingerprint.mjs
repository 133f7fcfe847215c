import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["app", "components", "lib", "public"];
/** Configuration files that affect the build. */
const TOP_LEVEL = /^(?!(biome|knip|playwright|vitest|next-env)\b).+\.(json|mjs|ts|tsx)$/;

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** SHA-256 of the names and contents of all files that the build depends on. */
export function fingerprint(checkout) {
  const topLevel = readdirSync(checkout).filter((name) => TOP_LEVEL.test(name));
  const folders = FOLDERS.map((name) => join(checkout, name)).filter((folder) => existsSync(folder));
  const files = [...topLevel.map((name) => join(checkout, name)), ...folders.flatMap(filesUnder)];
  const hash = createHash("sha256");
  for (const file of files.filter((path) => !path.includes(".test.")).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(checkout.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}
