import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, isBuilt } from "./build.mjs";
import { runToEnd } from "./child.mjs";
import { ensureChromium } from "./chromium.mjs";
import { readPlaywrightReport, readVitestReport } from "./read-report.mjs";
import { runtimeNode } from "./runtime-node.mjs";
import { Stop } from "./stop.mjs";
import { tool } from "./tool.mjs";

const QUIET = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** A check passes or fails as a whole and prints its output only when it fails. */
function check(name, ...commands) {
  const run = async () => {
    for (const [packageName, program, ...args] of commands) {
      const { code, output } = await runToEnd(runtimeNode(), [tool(packageName, program), ...args], {
        env: QUIET,
      });
      if (code !== 0) throw new Stop(output.trim());
    }
    return { passed: 1, failures: [] };
  };
  return { name, run };
}

/** Lines from the end of a runner's output, enough to include an error outside its tests. */
const LAST_LINES = 40;

/** A runner that fails although no test failed counts as one failure: it crashed, found no tests, or had an error outside them. */
async function runTests({ args, env, report, read, stdio }) {
  const { code, output } = await runToEnd(runtimeNode(), args, { env: { ...process.env, ...env }, stdio });
  const { passed, failures } = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failures: [] };
  const hasCrashed = failures.length === 0 && (code !== 0 || passed === 0);
  if (hasCrashed) {
    const last = output.trim().split("\n").slice(-LAST_LINES);
    failures.push([`no test failed, but the runner did (code ${code})`, ...last].join("\n"));
  }
  return { passed, failures, output };
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
  return await runTests({ args, report, read: readVitestReport });
}

async function runBuild() {
  if (!isBuilt()) await build();
  return { passed: 1, failures: [] };
}

function requireBuilt() {
  if (!isBuilt()) throw new Stop("not run, because the build failed");
}

async function runEndToEnd(reports) {
  requireBuilt();
  const report = join(reports, "end-to-end.json");
  const args = [tool("@playwright/test", "playwright"), "test", "--reporter=list,json"];
  const env = { CHROMIUM_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  // The longest suite prints each test as it ends. The suites that run at the same time print only when they end.
  return await runTests({ args, env, report, read: readPlaywrightReport, stdio: "inherit" });
}

/** A folder of tests with its own configuration, run against the built app. */
function againstBuild(name) {
  const run = async (reports) => {
    requireBuilt();
    return await runVitest(reports, name, `${name}/vitest.config.ts`);
  };
  return { name, run };
}

const format = check("format", ["@biomejs/biome", "biome", "format", "."]);
const lint = check("lint", [
  "@biomejs/biome",
  "biome",
  "check",
  "--formatter-enabled=false",
  "--error-on-warnings",
  ".",
]);
const types = check("types", ["next", "next", "typegen"], ["typescript", "tsc", "--noEmit"]);
const deadCode = check("dead code", ["knip", "knip", "--no-progress"]);

/**
 * What `npm test` runs. Stages run one after another, the lanes of a stage in parallel, the suites of a lane in order.
 * Type generation and the build share a lane because both write .next. The suites of the last stage wait a lot, so they run in parallel.
 */
export const stages = [
  [
    [types, { name: "build", run: runBuild }],
    [format, lint, deadCode, { name: "unit", run: (reports) => runVitest(reports, "unit") }],
  ],
  [[{ name: "end to end", run: runEndToEnd }], [againstBuild("conformance")], [againstBuild("durability")]],
];
