import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./child.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { step } from "./step.mjs";
import { Stop } from "./stop.mjs";
import { tool } from "./tool.mjs";
import { underNode } from "./under-node.mjs";

const STAMP = join(root, ".next", "built-from");

/** Whether the last finished build used these sources. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint(root);
}

export async function build() {
  const sources = fingerprint(root);
  rmSync(STAMP, { force: true });
  const { code, output } = await runToEnd(...underNode([tool("next"), "build"], "production"));
  if (code !== 0)
    throw new Stop(`${output.trim()}\n\nThe build failed. Fix the errors above, then try again.`);
  writeFileSync(STAMP, sources);
}

/** Builds unless the last finished build used these sources. */
export async function ensureBuilt() {
  if (!isBuilt()) await step("Building (about a minute)", build);
}
