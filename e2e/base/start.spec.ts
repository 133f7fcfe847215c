import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { CANARY } from "@/e2e/canary";
import { freePort } from "@/e2e/free-port";

interface Started {
  /** Everything printed so far, from both streams. */
  said: () => string;
  /** Resolves to the exit code. */
  ended: Promise<number | null>;
  interrupt: () => void;
  terminate: () => void;
  /** Closes both of its output streams, like a terminal or supervisor that is gone. */
  stopReading: () => void;
}

/** The same time that the start script waits for its server. */
const START_TIMEOUT_MS = 60_000;
const COMMAND: [string, ...string[]] = [process.execPath, "scripts/start.mjs"];

const started = new Set<ChildProcess>();

test.afterEach(() => {
  for (const child of started) child.kill("SIGTERM");
  started.clear();
});

function dataFolder(): string {
  return test.info().outputPath("data");
}

function start(env: Record<string, string>, [command, ...args] = COMMAND): Started {
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    ANTHROPIC_API_KEY: "",
    ANTHROPIC_BASE_URL: "",
    HOST: "",
    SKILLDECK_DATA: dataFolder(),
    ...env,
  };
  const child = spawn(command, args, { env: settings, stdio: ["ignore", "pipe", "pipe"] });
  started.add(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  return {
    said: () => text,
    ended: once(child, "close").then(([code]) => code),
    interrupt: () => child.kill("SIGINT"),
    terminate: () => child.kill("SIGTERM"),
    stopReading: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

test("the start prints the address, the backend and the data folder, and Ctrl-C ends it cleanly", async () => {
  const port = await freePort();
  const { said, ended, interrupt } = start({ PORT: String(port) });
  await expect.poll(said, { timeout: START_TIMEOUT_MS }).toContain("Ctrl-C");
  expect(said()).toContain(`http://127.0.0.1:${port}`);
  expect(said()).toContain("embedded registry");
  expect(said()).toContain(dataFolder());
  interrupt();
  expect(await ended).toBe(0);
  expect(said()).not.toMatch(/next|error|\n\s+at /i);
  await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow();
});

test("ending npm also ends the server", async () => {
  const port = await freePort();
  const { said, ended, terminate } = start({ PORT: String(port) }, ["npm", "start"]);
  await expect.poll(said, { timeout: START_TIMEOUT_MS }).toContain("Ctrl-C");
  terminate();
  await ended;
  await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow();
});

test("a start whose output has lost its reader goes on serving, and ends on SIGTERM", async () => {
  const port = await freePort();
  const { said, ended, stopReading, terminate } = start({ PORT: String(port) });
  await expect.poll(said, { timeout: START_TIMEOUT_MS }).toContain("Ctrl-C");
  stopReading();
  await rm(dataFolder(), { recursive: true });
  await writeFile(dataFolder(), "");
  // With a file in place of the data folder, each request fails and is logged: more than a pipe holds.
  for (let count = 0; count < 200; count++)
    expect((await fetch(`http://127.0.0.1:${port}/v1/skills`)).status).toBe(500);
  terminate();
  expect(await ended).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow();
});

test("the start with a key prints that the upstream can't be reached, but never the key", async () => {
  const upstream = `http://127.0.0.1:${await freePort()}`;
  const env = { PORT: String(await freePort()), ANTHROPIC_API_KEY: CANARY, ANTHROPIC_BASE_URL: upstream };
  const { said, ended, interrupt } = start(env);
  await expect.poll(said, { timeout: START_TIMEOUT_MS }).toContain(`Anthropic's Skills API at ${upstream}`);
  await expect.poll(said).toContain("Anthropic's API couldn't be reached: the connection was refused.");
  interrupt();
  await ended;
  expect(said()).not.toContain(CANARY);
});

test("a port in use ends the start with one line and exit code 1", async () => {
  const port = await freePort();
  const taken = createServer().listen(port, "127.0.0.1");
  await once(taken, "listening");
  const { said, ended } = start({ PORT: String(port) });
  expect(await ended).toBe(1);
  expect(said()).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is in use\\. .*\\n$`));
  taken.close();
});

for (const [name, value] of Object.entries({
  PORT: "http",
  HOST: "0.0.0.0",
  SKILLS_API_LANE: "gamma",
  ANTHROPIC_BASE_URL: "nowhere",
})) {
  test(`an invalid ${name} ends the start with one line that names it and exit code 1`, async () => {
    const { said, ended } = start({ PORT: String(await freePort()), [name]: value });
    expect(await ended).toBe(1);
    expect(said()).toMatch(new RegExp(`^${name}\\b.*\\n$`));
  });
}
