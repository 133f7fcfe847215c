import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./count-tests.mjs";

test("a Vitest file that failed before its first test counts as one failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{}] },
    { status: "passed", assertionResults: [{}] },
  ];
  expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
    passed: 1,
    failed: 2,
  });
});

test("a Playwright test that passed only on a retry, and an error outside tests, count as failures", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 4 });
});
