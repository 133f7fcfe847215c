import { buf as crc32 } from "crc-32";
import { expect, test, vi } from "vitest";
import type { Bundle } from "./read-bundle";
import { writePatch } from "./write-patch";

function bundleOf(files: Record<string, Uint8Array>): Bundle & { read: ReturnType<typeof vi.fn> } {
  const entries = Object.entries(files).map(([path, bytes]) => ({
    path,
    size: bytes.length,
    crc32: crc32(bytes) >>> 0,
    executable: false,
  }));
  return { entries, read: vi.fn(async (path: string) => files[path] ?? new Uint8Array()) };
}

/** The parts of a patch, and the turns of the event loop while it was written. */
async function write(base: Bundle, head: Bundle): Promise<{ parts: number; turns: number }> {
  let [parts, turns] = [0, 0];
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  for await (const _ of writePatch(base, head)) parts += 1;
  isDone = true;
  return { parts, turns };
}

const linesOf = (word: string) =>
  Buffer.from(Array.from({ length: 100_000 }, (_, line) => `${word} ${line}\n`).join(""));

test("pauses after each part of a text", async () => {
  const { parts, turns } = await write(bundleOf({ a: linesOf("old") }), bundleOf({ a: linesOf("new") }));
  expect(parts).toBeGreaterThan(10);
  expect(turns).toBeGreaterThanOrEqual(parts);
});

test("pauses while it hashes a binary file", async () => {
  const bytes = new Uint8Array(20_000_000);
  const { parts, turns } = await write(bundleOf({ a: bytes }), bundleOf({ a: bytes }));
  expect(parts).toBe(0);
  expect(turns).toBeGreaterThanOrEqual(40);
});

test("searches at most 8 MB per side for renames", async () => {
  const filesOf = (side: string) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`${side}${index}`, Buffer.alloc(900_000, side)]),
    );
  const [base, head] = [bundleOf(filesOf("a")), bundleOf(filesOf("b"))];
  const parts = writePatch(base, head);
  await parts.next();
  // One more, for the first part.
  expect(base.read.mock.calls.length + head.read.mock.calls.length).toBe(2 * 8 + 1);
  await parts.return();
});
