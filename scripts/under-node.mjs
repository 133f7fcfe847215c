import { join } from "node:path";
import { root } from "./root.mjs";
import { runtimeNode } from "./runtime-node.mjs";
import { tool } from "./tool.mjs";

/** What Node has compiled once: a server starts a fifth sooner. A build keeps it. */
const COMPILED = join(root, ".next", "cache", "node");

/**
 * How to call Next: its own program under the project's Node, as arguments of `startChild` and `runToEnd`.
 * @param {string[]} args
 * @param {"production" | "development"} mode
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {[string, string[], import("node:child_process").SpawnOptions]}
 */
export function next(args, mode, options = {}) {
  const env = {
    NODE_COMPILE_CACHE: COMPILED,
    ...process.env,
    ...options.env,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return [runtimeNode(), [tool("next"), ...args], { ...options, env }];
}
