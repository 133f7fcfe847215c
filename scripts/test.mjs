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
  const { output, passed, failures } = await run(reports).catch((error) => {
    const message = error instanceof Error ? error.message : String(error);
    return { passed: 0, failures: [message], output: message };
  });
  const said = output ? `${output.trim()}\n` : "";
  console.log(`\n── ${name} ──\n${said}${name}: ${sentence(passed, failures)} (${secondsSince(start)})`);
  return { passed, failures: failures.map((failure) => `✘ ${name}: ${failure}`) };
}

async function runLane(suites, reports) {
  const results = [];
  for (const suite of suites) results.push(await runSuite(suite, reports));
  return results;
}

function sentence(passed, failures) {
  return `${passed} passed, ${failures.length} failed`;
}

main(async () => {
  endWithChildren(130);
  await ensureInstalled();
  const reports = mkdtempSync(join(tmpdir(), "skilldeck-test-"));
  process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
  const results = [];
  for (const lanes of stages)
    results.push(...(await Promise.all(lanes.map((suites) => runLane(suites, reports)))).flat());
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  // Again at the end, because thousands of lines may stand between a failure and the total.
  if (failures.length > 0) console.log(`\n── failed ──\n${failures.join("\n\n")}`);
  console.log(`\n${sentence(passed, failures)}`);
  process.exit(failures.length === 0 ? 0 : 1);
});
