import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { runToEnd } from "./child.mjs";
import { ensureChromium } from "./chromium.mjs";
import { countPlaywright, countVitest } from "./count-tests.mjs";
import { runtimeNode } from "./runtime-node.mjs";
import { Stop } from "./stop.mjs";
import { tool } from "./tool.mjs";

const QUIET = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** A check passes or fails as a whole, and only speaks when it fails. */
function check(name, ...commands) {
  const run = async () => {
    for (const [packageName, program, ...args] of commands) {
      const { code, output } = await runToEnd(runtimeNode(), [tool(packageName, program), ...args], {
        env: QUIET,
      });
      if (code !== 0) throw new Stop(output.trim());
    }
    return { passed: 1, failed: 0 };
  };
  return { name, run };
}

/** A test runner that fails without a failing test (a crash, no tests) counts as one failure. */
async function runTests({ args, env, report, count }) {
  const { code } = await runToEnd(runtimeNode(), args, { env: { ...process.env, ...env }, stdio: "inherit" });
  const { passed, failed } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  const hasCrashed = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: hasCrashed ? 1 : failed };
}

async function runVitest(reports, name, config = "vitest.config.ts") {
  const report = join(reports, `${name}.json`);
  const args = [
    tool("vitest"),
    "run",
    `--config=${config}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return await runTests({ args, report, count: countVitest });
}

let building = null;

/** A broken build is not tried a second time. */
function built() {
  building ??= ensureBuilt();
  return building;
}

async function runBuild() {
  await built();
  return { passed: 1, failed: 0 };
}

async function builtOrNotRun() {
  await built().catch(() => {
    throw new Stop("not run, because the build failed");
  });
}

async function runEndToEnd(reports) {
  await builtOrNotRun();
  const report = join(reports, "end-to-end.json");
  const args = [tool("@playwright/test", "playwright"), "test", "--reporter=list,json"];
  const env = { CHROMIUM_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return await runTests({ args, env, report, count: countPlaywright });
}

/** A folder of tests with a configuration of its own, against the built app. */
function againstBuild(name) {
  const run = async (reports) => {
    await builtOrNotRun();
    return await runVitest(reports, name, `${name}/vitest.config.ts`);
  };
  return { name, run };
}

/** What `npm test` runs, cheapest first. */
export const suites = [
  check("format", ["@biomejs/biome", "biome", "format", "."]),
  check("lint", [
    "@biomejs/biome",
    "biome",
    "check",
    "--formatter-enabled=false",
    "--error-on-warnings",
    ".",
  ]),
  check("types", ["next", "next", "typegen"], ["typescript", "tsc", "--noEmit"]),
  check("dead code", ["knip", "knip", "--no-progress"]),
  { name: "unit", run: (reports) => runVitest(reports, "unit") },
  { name: "build", run: runBuild },
  { name: "end to end", run: runEndToEnd },
  againstBuild("conformance"),
  againstBuild("durability"),
];
