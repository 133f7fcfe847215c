import { spawn } from "node:child_process";
import { root } from "./root.mjs";

const KILL_AFTER_MS = 5_000;
const PARENT_POLL_MS = 250;
const running = new Set();
let isEnding = false;

/** Starts a program in the checkout and ends it when this process ends. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a program and waits until it ends.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options] stdio is piped and collected unless given
 * @returns {Promise<{ code: number, output: string }>} code 127 if it couldn't be started, code 1 if a signal ended it, which the last line of the output names
 */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = startChild(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once("close", (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}Ended by ${signal}.\n` : output }),
    );
  });
}

/** Sends SIGTERM, then SIGKILL after five seconds, and waits for the exit. */
export function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** On Ctrl-C and similar signals, stops every child before exiting; a second signal kills them at once. */
export function endWithChildren(exitCode) {
  const end = async () => {
    if (isEnding) {
      for (const child of running) child.kill("SIGKILL");
      process.exit(exitCode);
    }
    isEnding = true;
    await Promise.all([...running].map(stopChild));
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  onLostParent(end);
}

/** Runs `end` once the parent is gone, because npm and its shell don't pass on a SIGTERM. */
function onLostParent(end) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, PARENT_POLL_MS);
  watch.unref();
}

/** Exits with a child's exit code, unless this process is already ending. */
export function endWith(child) {
  child.once("exit", (code) => {
    if (!isEnding) process.exit(code ?? 1);
  });
}
