import { createHash } from "node:crypto";
import { type FileHandle, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Spool } from "@/lib/server/registry/spool";
import { Incoming } from "./incoming";
import { writeFully } from "./write-fully";
import { writeHashed } from "./write-hashed";

const BYTES = Uint8Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 251);
const FULL = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

let folder: string;
let probe: FileHandle;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "skilldeck-short-"));
  probe = await open(join(folder, "probe"), "wx");
});
afterEach(async () => {
  vi.restoreAllMocks();
  await probe.close();
  await rm(folder, { recursive: true, force: true });
});

/** Simulates a disk that accepts 1,000 bytes per write, for this many writes. */
function takeOnlyParts(writes: number): void {
  const files = Object.getPrototypeOf(probe);
  const { write } = files;
  let left = writes;
  const short = (file: FileHandle, bytes: Uint8Array, offset = 0) => {
    if (left-- <= 0) return Promise.reject(FULL);
    return write.call(file, bytes, offset, Math.min(1_000, bytes.length - offset));
  };
  vi.spyOn(files, "write").mockImplementation(function (this: FileHandle, ...args: unknown[]) {
    return short(this, args[0] as Uint8Array, args[1] as number | undefined);
  });
  vi.spyOn(files, "writev").mockImplementation(function (this: FileHandle, ...args: unknown[]) {
    return short(this, Buffer.concat(args[0] as Uint8Array[]));
  });
}

async function spooled(): Promise<Uint8Array> {
  const incoming = await Incoming.open(folder);
  const spool = new Spool(incoming);
  try {
    const start = spool.push(BYTES);
    await spool.settle();
    return await spool.read([{ start, size: BYTES.length }]);
  } finally {
    await spool.close();
    await incoming.close();
  }
}

async function hashed(): Promise<Uint8Array> {
  const path = join(folder, "hashed");
  await writeHashed(path, new Blob([BYTES]).stream(), createHash("sha256"));
  return readFile(path);
}

test.each([
  ["an upload", spooled],
  ["an archive", hashed],
])("%s is complete although each write is partial, and a full disk fails with ENOSPC", async (_, write) => {
  takeOnlyParts(Number.POSITIVE_INFINITY);
  expect(Buffer.compare(await write(), BYTES)).toBe(0);
  vi.restoreAllMocks();
  await rm(join(folder, "hashed"), { force: true });
  takeOnlyParts(3);
  await expect(write()).rejects.toMatchObject({ code: "ENOSPC" });
});

test("a write of no bytes counts as a full disk", async () => {
  const file = { write: async () => ({ bytesWritten: 0 }) } as unknown as FileHandle;
  await expect(writeFully(file, BYTES)).rejects.toMatchObject({ code: "ENOSPC" });
});
