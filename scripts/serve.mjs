import { setTimeout as sleep } from "node:timers/promises";
import { startChild, stopChild } from "./child.mjs";
import { originOf } from "./origin-of.mjs";
import { serverCommand } from "./server-command.mjs";
import { Stop } from "./stop.mjs";
import { underNode } from "./under-node.mjs";

const POLL_MS = 40;
const START_TIMEOUT_MS = 60_000;

async function healthOf(origin) {
  try {
    const response = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(START_TIMEOUT_MS) });
    return { status: response.status, body: await response.text() };
  } catch {
    return null;
  }
}

/** Waits for `isListening` first, because another Skilldeck may be answering on the same port. */
async function untilHealthy(origin, { isListening, hasEnded }) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && !hasEnded()) {
    const health = isListening() ? await healthOf(origin) : null;
    if (health?.status === 200) return JSON.parse(health.body);
    if (health)
      throw new Stop(
        `Skilldeck started, but isn't healthy: ${origin}/api/health answered ${health.status}: ${health.body}`,
      );
    await sleep(POLL_MS);
  }
  return null;
}

/**
 * Serves the built app and waits until it answers. `said` is what it wrote to stderr until then.
 * @param {{ host: string, port: number, env?: Record<string, string | undefined> }} options
 * @returns {Promise<{ origin: string, health: { status: string, backend: string, version: string }, said: string, child: import("node:child_process").ChildProcess, stop: () => Promise<void> }>}
 */
export async function serve({ host, port, env }) {
  const origin = originOf({ host, port });
  const child = startChild(
    ...underNode(serverCommand({ host, port }), "production", { env, stdio: ["ignore", "pipe", "pipe"] }),
  );
  const said = { out: "", err: "" };
  const keepOut = (text) => {
    said.out += text;
  };
  const keepErr = (text) => {
    said.err += text;
  };
  child.stdout.setEncoding("utf8").on("data", keepOut);
  child.stderr.setEncoding("utf8").on("data", keepErr);
  let hasEnded = false;
  child.once("close", () => {
    hasEnded = true;
  });
  const health = await untilHealthy(origin, {
    isListening: () => said.out.includes("Listening"),
    hasEnded: () => hasEnded,
  }).catch(async (error) => {
    await stopChild(child);
    throw error;
  });
  if (health === null) {
    await stopChild(child);
    throw new Stop(said.err.trim() || `Skilldeck didn't answer at ${origin}: ${said.out.trim()}`);
  }
  child.stdout.off("data", keepOut);
  child.stderr.off("data", keepErr);
  return { origin, health, said: said.err, child, stop: () => stopChild(child) };
}
