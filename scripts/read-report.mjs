import { relative } from "node:path";
import { root } from "./root.mjs";

/** Enough for a message with its excerpt of code, and few enough to read many failures. */
const MAX_LINES = 30;

/**
 * Reads Vitest's JSON report. A file that failed before its first test counts as one failure.
 * @param {{ numPassedTests: number, testResults: { name: string, status: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }[] }} report
 * @returns {{ passed: number, failures: string[] }}
 */
export function readVitestReport({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    if (status === "failed" && assertionResults.length === 0) return [failure(file, message)];
    return assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => failure(`${file} › ${test.fullName}`, test.failureMessages?.join("\n")));
  });
  return { passed: numPassedTests, failures };
}

/**
 * Reads Playwright's JSON report. A test that passed only on a retry counts as failed.
 * @param {{ stats: { expected: number }, suites: object[], errors: { message?: string }[] }} report
 * @returns {{ passed: number, failures: string[] }}
 */
export function readPlaywrightReport({ stats, suites, errors }) {
  const failures = suites.flatMap(specsOf).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) => {
        const messages = results.flatMap((result) => result.errors.map(({ message }) => message));
        return failure(`[${projectName}] e2e/${file}:${line} › ${title}`, messages.join("\n"));
      }),
  );
  return {
    passed: stats.expected,
    failures: [...failures, ...errors.map(({ message }) => failure("outside tests", message))],
  };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function failure(name, message = "") {
  const lines = message.trim().split("\n").slice(0, MAX_LINES);
  return [name, ...lines.map((line) => `    ${line}`)].join("\n");
}
