import { join } from "node:path";
import { expect, test } from "vitest";
import { readPlaywrightReport, readVitestReport } from "./read-report.mjs";
import { root } from "./root.mjs";

test("failed tests of Vitest, and files that failed before their first test, are named with their messages", () => {
  const assertionResults = [
    { fullName: "a breaks", status: "failed", failureMessages: ["expected 1\nreceived 2"] },
    { fullName: "b works", status: "passed" },
  ];
  const testResults = [
    { name: join(root, "lib/a.test.ts"), status: "failed", message: "No module", assertionResults: [] },
    { name: join(root, "lib/b.test.ts"), status: "failed", assertionResults },
  ];
  expect(readVitestReport({ numPassedTests: 1, testResults })).toEqual({
    passed: 1,
    failures: ["lib/a.test.ts\n    No module", "lib/b.test.ts › a breaks\n    expected 1\n    received 2"],
  });
});

test("failed journeys, those that passed only on a retry, and errors outside tests are named with their messages", () => {
  const spec = (title: string, status: string, messages: string[]) => ({
    file: "a.spec.ts",
    line: 7,
    title,
    tests: [
      { projectName: "pages", status, results: [{ errors: messages.map((message) => ({ message })) }] },
    ],
  });
  const nested = { specs: [spec("flickers", "flaky", ["late"])] };
  const specs = [spec("works", "expected", []), spec("breaks", "unexpected", ["wrong", "left open"])];
  const report = {
    stats: { expected: 1 },
    suites: [{ specs, suites: [nested] }],
    errors: [{ message: "No" }],
  };
  expect(readPlaywrightReport(report)).toEqual({
    passed: 1,
    failures: [
      "[pages] e2e/a.spec.ts:7 › breaks\n    wrong\n    left open",
      "[pages] e2e/a.spec.ts:7 › flickers\n    late",
      "outside tests\n    No",
    ],
  });
});

test("a long message is cut", () => {
  const message = Array.from({ length: 100 }, (_, line) => `line ${line}`).join("\n");
  const testResults = [{ name: join(root, "a.test.ts"), status: "failed", message, assertionResults: [] }];
  const { failures } = readVitestReport({ numPassedTests: 0, testResults });
  expect(failures[0]?.split("\n")).toHaveLength(31);
});
