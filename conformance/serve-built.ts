import type { TestProject } from "vitest/node";
import { type Backend, runSkilldeck } from "@/e2e/run-skilldeck";

/** Runs the built app for a project and passes its address to the tests. Returns a function that stops it. */
export async function serveBuilt(project: TestProject, backend: Backend): Promise<() => Promise<void>> {
  const { origin, stop } = await runSkilldeck(backend);
  project.provide("baseUrl", origin);
  project.provide("apiKey", "sk-ant-conformance");
  project.provide("isSkilldeck", true);
  return stop;
}
