import { spawn } from "node:child_process";
import { root } from "./root.mjs";

const PATIENCE_MS = 5_000;
const PARENT_POLL_MS = 250;
const running = new Set();
let isEnding = false;

/** Starts a program in the checkout and remembers it, so that it never outlives us. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options] stdio is piped and kept unless given
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started
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
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Asks a program to end, insists after a while, and waits until it is gone. */
export function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.once("exit", () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** On Ctrl-C and the like: every program we started ends first, then we do; a second one does not wait. */
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

/** A SIGTERM sent to npm ends npm and the shell between us, which does not pass it on. */
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

/** Ends when that program does and with its code, unless we are the ones who end it. */
export function endWith(child) {
  child.once("exit", (code) => {
    if (!isEnding) process.exit(code ?? 1);
  });
}
