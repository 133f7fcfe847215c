import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./child.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { next } from "./next.mjs";
import { root } from "./root.mjs";
import { step } from "./step.mjs";
import { Stop } from "./stop.mjs";

const STAMP = join(root, ".next", "built-from");

/** Builds when the sources are not those of the last finished build. */
export async function ensureBuilt() {
  const sources = fingerprint(root);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
  rmSync(STAMP, { force: true });
  await step("Building (about half a minute)", async () => {
    const { code, output } = await runToEnd(...next(["build"], "production"));
    if (code !== 0)
      throw new Stop(`${output.trim()}\n\nThe build failed: correct what is named above, then try again.`);
  });
  writeFileSync(STAMP, sources);
}
