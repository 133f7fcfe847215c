import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./child.mjs";
import { root } from "./root.mjs";
import { step } from "./step.mjs";
import { Stop } from "./stop.mjs";

function packagesOf(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

function fits(allowed, here) {
  return (
    !allowed || allowed.includes(here) || allowed.some((name) => name.startsWith("!") && name !== `!${here}`)
  );
}

/**
 * Whether node_modules matches the lockfile on this platform.
 * @param {Record<string, any>} locked `packages` of package-lock.json
 * @param {Record<string, any>} installed `packages` of node_modules/.package-lock.json
 */
export function isInstalled(locked, installed) {
  const isThere = ([path, { version, integrity, optional }]) => {
    const found = installed[path];
    return (
      path === "" || (found ? found.version === version && found.integrity === integrity : optional === true)
    );
  };
  const isOurs = ([path, { os, cpu }]) =>
    path in locked && fits(os, process.platform) && fits(cpu, process.arch);
  return Object.entries(locked).every(isThere) && Object.entries(installed).every(isOurs);
}

/** Runs npm ci unless node_modules matches the lockfile. */
export async function ensureInstalled() {
  if (isInstalled(packagesOf("package-lock.json"), packagesOf("node_modules/.package-lock.json"))) return;
  // On Windows npm is a shell script, which spawn refuses, so this runs the file that npm_execpath names.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...before] = npm;
  await step("Installing packages (about a minute)", async () => {
    const { code, output } = await runToEnd(command, [
      ...before,
      "ci",
      "--include=dev",
      "--include=optional",
    ]);
    if (code !== 0)
      throw new Stop(
        `${output.trim()}\n\nCouldn't install the packages. Fix npm's errors above, then try again.`,
      );
  });
}
