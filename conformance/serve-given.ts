import type { TestProject } from "vitest/node";

/** CONFORMANCE_URL without `/v1`, CONFORMANCE_KEY, and CONFORMANCE_SKILLDECK=1 if it is a Skilldeck. */
export function setup(project: TestProject): void {
  project.provide("baseUrl", (process.env.CONFORMANCE_URL ?? "").replace(/\/+$/, ""));
  project.provide("apiKey", process.env.CONFORMANCE_KEY ?? "");
  project.provide("isSkilldeck", process.env.CONFORMANCE_SKILLDECK === "1");
}
