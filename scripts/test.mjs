import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endWithChildren } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { secondsSince } from "./step.mjs";
import { main } from "./stop.mjs";
import { stages } from "./suites.mjs";

/** Prints a suite's output all at once, because suites of other lanes run at the same time. */
async function runSuite({ name, run }, reports) {
  const start = performance.now();
  const { output, ...counts } = await run(reports).catch((error) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? error.message : String(error),
  }));
  const said = output ? `${output.trim()}\n` : "";
  console.log(`\n── ${name} ──\n${said}${name}: ${sentence(counts)} (${secondsSince(start)})`);
  return counts;
}

async function runLane(suites, reports) {
  const counts = [];
  for (const suite of suites) counts.push(await runSuite(suite, reports));
  return counts;
}

function sentence({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

main(async () => {
  endWithChildren(130);
  await ensureInstalled();
  const reports = mkdtempSync(join(tmpdir(), "skilldeck-test-"));
  process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
  const total = { passed: 0, failed: 0 };
  for (const lanes of stages) {
    const counts = await Promise.all(lanes.map((suites) => runLane(suites, reports)));
    for (const { passed, failed } of counts.flat()) {
      total.passed += passed;
      total.failed += failed;
    }
  }
  console.log(`\n${sentence(total)}`);
  process.exit(total.failed === 0 ? 0 : 1);
});
