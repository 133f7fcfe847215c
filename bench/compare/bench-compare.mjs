import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "../../scripts/child.mjs";
import { ensureChromium } from "../../scripts/chromium.mjs";
import { isInstalled } from "../../scripts/install.mjs";
import { step } from "../../scripts/step.mjs";
import { Stop } from "../../scripts/stop.mjs";
import { median } from "../measure.mjs";
import { buildPages, FOLDER } from "./build-pages.mjs";
import { CASES } from "./cases.mjs";
import { PEERS, SCROLLED } from "./goals.mjs";
import { measureCase } from "./measure-case.mjs";
import { printCase } from "./print-case.mjs";
import { servePages } from "./serve-pages.mjs";

const ROUNDS = 5;
const SCROLL_MS = 3_000;

function packagesOf(path) {
  const file = join(FOLDER, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** Installs the peers, which aren't dependencies of the product. */
async function ensurePeers() {
  if (isInstalled(packagesOf("package-lock.json"), packagesOf("node_modules/.package-lock.json"))) return;
  await step("Installing the peers of the comparison", async () => {
    const { code, output } = await runToEnd("npm", ["ci"], { cwd: FOLDER });
    if (code !== 0) throw new Stop(`${output.trim()}\n\nCouldn't install the peers. See npm's output above.`);
  });
}

/** One turn of a case: each contender once, except peers that have failed. */
async function takeTurn(measure, contenders, results) {
  for (const contender of contenders) {
    const known = results.get(contender);
    if (known.failure) continue;
    try {
      known.rounds.push(await measure(contender));
    } catch (error) {
      if (contender === "skilldeck") throw error;
      known.failure = error.message;
    }
  }
}

function medians(rounds) {
  const of = (key) => {
    const values = rounds.map((round) => round[key]).filter((value) => value !== null);
    return values.length > 0 ? median(values) : null;
  };
  return Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, of(key)]));
}

async function compareCase(name, contenders, measure) {
  const results = new Map(contenders.map((contender) => [contender, { rounds: [], failure: null }]));
  for (let round = 0; round < ROUNDS; round++) await takeTurn(measure, contenders, results);
  printCase(
    name,
    contenders.map((contender) => {
      const { rounds, failure } = results.get(contender);
      return { contender, failure, ...(failure ? {} : medians(rounds)) };
    }),
  );
}

/**
 * Measures our comparison and its peers on the same texts, taking turns, each on a fresh page.
 * @param {string[]} chosen names of cases and peers, or skilldeck for ours; empty means all
 */
export async function benchCompare(chosen = []) {
  await ensurePeers();
  await step("Bundling a page for each contender", buildPages);
  const pages = await servePages();
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  const isChosen = (all) => (name) => !all.some((one) => chosen.includes(one)) || chosen.includes(name);
  try {
    for (const name of Object.keys(CASES).filter(isChosen(Object.keys(CASES)))) {
      const peers = PEERS[name].filter(isChosen(["skilldeck", ...PEERS.a]));
      const scrollMs = SCROLLED.includes(name) ? SCROLL_MS : 0;
      await compareCase(name, ["skilldeck", ...peers], (contender) =>
        measureCase(browser, pages, { contender, name, scrollMs }),
      );
    }
  } finally {
    await browser.close();
    await pages.stop();
  }
}
