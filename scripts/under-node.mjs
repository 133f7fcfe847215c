import { join } from "node:path";
import { root } from "./root.mjs";
import { runtimeNode } from "./runtime-node.mjs";

/** Node's compile cache: a server starts a fifth sooner. A build keeps it. */
const COMPILED = join(root, ".next", "cache", "node");

/**
 * Arguments of `startChild` and `runToEnd` that run a program under the project's Node.
 * @param {string[]} program its path and its arguments
 * @param {"production" | "development"} mode
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {[string, string[], import("node:child_process").SpawnOptions]}
 */
export function underNode(program, mode, options = {}) {
  const env = {
    NODE_COMPILE_CACHE: COMPILED,
    ...process.env,
    ...options.env,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return [runtimeNode(), program, { ...options, env }];
}
