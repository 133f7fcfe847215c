import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runToEnd } from "./child.mjs";
import { runtimeNode } from "./runtime-node.mjs";
import { step } from "./step.mjs";
import { Stop } from "./stop.mjs";
import { tool } from "./tool.mjs";

/** On a blocked network the download may hang instead of failing. */
const DOWNLOAD_TIMEOUT_MS = 180_000;
/** The headless shell is Playwright's default: the same engine without a window. With it, journeys take a third less time. */
const DEBIAN_PACKAGES = ["chromium-headless-shell", "chromium"];
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const USUAL_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Tries to run it, as a downloaded Chromium may lack system libraries. Not on Windows, where `--version` opens a window. */
function canRun(path) {
  if (!existsSync(path)) return false;
  return process.platform === "win32" || spawnSync(path, ["--version"]).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright");
  return chromium.executablePath();
}

/** The path of a working Chromium: Playwright's, or one on the PATH or in a usual folder. Null if there is none. */
export async function findChromium() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [await playwrightsOwn(), ...onPath, ...USUAL_PLACES].find(canRun) ?? null;
}

async function installWithPlaywright() {
  await runToEnd(runtimeNode(), [tool("@playwright/test", "playwright"), "install", "chromium"], {
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
}

async function aptGet(...args) {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const command = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", ...args];
  return await runToEnd(command[0], command.slice(1));
}

async function installWithApt() {
  if (!existsSync("/etc/debian_version")) return;
  await aptGet("update");
  for (const name of DEBIAN_PACKAGES) {
    const { code } = await aptGet("install", "-y", "--no-install-recommends", name);
    if (code === 0) return;
  }
}

/** The path of a working Chromium. Installs one if there is none. */
export async function ensureChromium() {
  for (const install of [null, installWithPlaywright, installWithApt]) {
    if (install) await step("Installing Chromium for the end-to-end tests", install);
    const path = await findChromium();
    if (path) return path;
  }
  throw new Stop(
    "The end-to-end tests need Chromium, and it couldn't be installed. Install Chromium or Chrome and put it on the PATH.",
  );
}
