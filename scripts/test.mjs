import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endWithChildren } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { secondsSince } from "./step.mjs";
import { main } from "./stop.mjs";
import { suites } from "./suites.mjs";

async function runSuite({ name, run }, reports) {
  const start = performance.now();
  console.log(`\n── ${name} ──`);
  try {
    const { passed, failed } = await run(reports);
    console.log(`${name}: ${passed} passed, ${failed} failed (${secondsSince(start)})`);
    return { passed, failed };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(`${name}: failed (${secondsSince(start)})`);
    return { passed: 0, failed: 1 };
  }
}

main(async () => {
  endWithChildren(130);
  await ensureInstalled();
  const reports = mkdtempSync(join(tmpdir(), "skilldeck-test-"));
  process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
  const total = { passed: 0, failed: 0 };
  for (const suite of suites) {
    const { passed, failed } = await runSuite(suite, reports);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
});
