import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findStrays } from "./find-strays";
import { Ledger } from "./ledger";
import { newContent } from "./publisher";
import { type RunningRegistry, startRegistry } from "./start-registry";

const UPLOADS = Number(process.env.ABORTED_UPLOADS ?? 200);
const AT_ONCE = 20;
/** Uploads before measuring, so that compiled code and reusable buffers are already allocated. */
const WARM_UP = 200;
const SPARE_DESCRIPTORS = 10;
/** Allowed growth in bytes, because garbage collection doesn't return everything. A leaked upload would take about 500 kB. */
const SPARE_BYTES = 60_000_000;

/** Starts an upload that is too large to keep in memory, then drops the connection. */
async function abortUpload(origin: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const isClosed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("error", () => undefined);
  const body = `--b\r\nContent-Disposition: form-data; name="files[]"; filename="a/x"\r\n\r\n`;
  socket.write(
    `POST /v1/skills HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 20000000\r\n\r\n${body}`,
  );
  socket.write(newContent(100_000 + Math.floor(Math.random() * 900_000)));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  socket.destroy();
  await isClosed;
}

async function abortUploads(origin: string, uploads: number): Promise<void> {
  for (let sent = 0; sent < uploads; sent += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => abortUpload(origin)));
}

interface Usage {
  descriptors: number;
  residentBytes: number;
}

/** Descriptors and memory of the server; null if the system doesn't report them. */
async function usageOf({ child }: RunningRegistry): Promise<Usage | null> {
  if (process.platform !== "linux") return null;
  const status = await readFile(`/proc/${child.pid}/status`, "utf8");
  const residentBytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  return { descriptors: (await readdir(`/proc/${child.pid}/fd`)).length, residentBytes };
}

test(`${UPLOADS} aborted uploads leave no file, descriptor or memory behind, and the server still works`, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "skilldeck-aborted-"));
  const server = await startRegistry(dataDir);
  const { origin, stop } = server;
  const ledger = await Ledger.create(origin);
  await abortUploads(origin, WARM_UP);
  const before = await settledUsage(server, dataDir, ledger);
  await abortUploads(origin, UPLOADS);
  const after = await settledUsage(server, dataDir, ledger);
  if (before && after) {
    process.stdout.write(`${UPLOADS} aborted: ${describe(before)} before, ${describe(after)} after\n`);
    // Polled, because the server may still hold the last aborted uploads: those in memory leave no file to wait for.
    await expect
      .poll(async () => (await usageOf(server))?.descriptors)
      .toBeLessThanOrEqual(before.descriptors + SPARE_DESCRIPTORS);
    expect(after.residentBytes).toBeLessThan(before.residentBytes + SPARE_BYTES);
  }
  await ledger.publish(origin, 400_000);
  expect(await ledger.check(origin)).toEqual([]);
  await stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function settledUsage(server: RunningRegistry, dataDir: string, ledger: Ledger): Promise<Usage | null> {
  await expect.poll(async () => findStrays(dataDir, await ledger.archives(server.origin))).toEqual([]);
  return usageOf(server);
}

function describe({ descriptors, residentBytes }: Usage): string {
  return `${descriptors} descriptors, ${Math.round(residentBytes / 1e6)} MB`;
}
