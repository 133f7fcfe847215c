import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startChild, stopChild } from "../scripts/child.mjs";
import { runtimeNode } from "../scripts/runtime-node.mjs";
import { row } from "./bench-publish.mjs";
import { inTurns, percentile } from "./measure.mjs";

const TRANSFERS = 64;
const LIST_EVERY_MS = 50;
const MAX_RESIDENT_MB = 512;
const MAX_P99_MS = 250;
const BULK = new Uint8Array(30_000_000);
const CONTENT = "/v1/skills/skill_01a/versions/1";

function program(url, ...args) {
  return startChild(runtimeNode(), [fileURLToPath(url), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Starts the scripted upstream in its own process. */
export async function startUpstream() {
  const child = program(new URL("./upstream.mjs", import.meta.url));
  const [line] = await once(child.stdout, "data");
  return { origin: `http://127.0.0.1:${String(line).trim()}`, stop: () => stopChild(child) };
}

async function get(url) {
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`${answer.status} ${url}`);
  return await answer.arrayBuffer();
}

async function post(url) {
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const answer = await fetch(url, { method: "POST", body: BULK, headers });
  if (answer.status !== 200) throw new Error(await answer.text());
  return await answer.text();
}

const CASES = [
  { name: "list, upstream 100 ms away", ask: get, path: "/v1/skills?page=far", rounds: 40, goal: 1.15 },
  { name: "list, upstream on this machine", ask: get, path: "/v1/skills?page=near", rounds: 200 },
  {
    name: "download 30 MB over 200 Mbit/s",
    ask: get,
    path: `${CONTENT}/content?page=far`,
    rounds: 5,
    goal: 1.05,
  },
  { name: "download 30 MB, unlimited", ask: get, path: `${CONTENT}/content?page=near`, rounds: 10 },
  { name: "upload 30 MB over 200 Mbit/s", ask: post, path: "/v1/skills?page=far", rounds: 5, goal: 1.05 },
  { name: "upload 30 MB, unlimited", ask: post, path: "/v1/skills?page=near", rounds: 10 },
];

/** Lists, downloads and uploads through the gateway, each next to the same call made directly to the upstream. */
export async function benchGateway(origin, upstream) {
  const rows = [];
  for (const { name, ask, path, rounds, goal } of CASES) {
    const [through, direct] = await inTurns(
      rounds,
      () => ask(origin + path),
      () => ask(upstream + path),
    );
    rows.push(row(name, through, { raw: direct, goal }));
  }
  return rows;
}

function residentMb(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1000;
}

/** The server's memory, and the latency of lists, during 64 uploads and 64 downloads that share 1 Gbit/s. */
export async function benchTransfers(origin, pid) {
  const transfers = program(new URL("./transfers.mjs", import.meta.url), origin, String(TRANSFERS));
  let code = null;
  transfers.once("exit", (ended) => {
    code = ended;
  });
  const times = [];
  let peakMb = 0;
  while (code === null) {
    const [[time]] = await inTurns(1, () => get(`${origin}/v1/skills?page=near`));
    times.push(time);
    peakMb = Math.max(peakMb, residentMb(pid));
    await sleep(LIST_EVERY_MS);
  }
  if (code !== 0) throw new Error("The transfers failed");
  return [
    {
      ...row(`list beside ${TRANSFERS} up, ${TRANSFERS} down`, times),
      p99: percentile(times, 0.99),
      goalMs: MAX_P99_MS,
    },
    { name: "memory during transfers", residentMb: peakMb, goalMb: MAX_RESIDENT_MB },
  ];
}
