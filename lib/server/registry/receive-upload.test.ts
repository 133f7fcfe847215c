import { afterEach, beforeEach, expect, test } from "vitest";
import { Incoming } from "@/lib/server/storage/incoming";
import { MAX_BUNDLE_BYTES, MAX_REQUEST_BYTES } from "@/lib/skills/limits";
import { receiveUpload } from "./receive-upload";
import { ask, form, skillFiles, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;

beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(() => registry.remove());

const MULTIPART = { "content-type": "multipart/form-data; boundary=xx" };

function part(disposition: string, content: string): string {
  return `--xx\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
}

function raw(...parts: string[]): Request {
  return ask("/v1/skills", { body: `${parts.join("")}--xx--\r\n`, headers: MULTIPART });
}

/** A body generated as it is read, without a content-length. */
function streamed(chunks: Iterable<Uint8Array>, end: "close" | "break"): Request {
  const iterator = chunks[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = iterator.next();
      if (!next.done) controller.enqueue(next.value);
      else if (end === "close") controller.close();
      else controller.error(new Error("ECONNRESET"));
    },
  });
  return ask("/v1/skills", { body, headers: MULTIPART });
}

function* endless(first: string, bytes: number): Generator<Uint8Array> {
  yield Buffer.from(first);
  for (let sent = 0; sent < bytes; sent += 1_000_000) yield new Uint8Array(1_000_000);
}

const SKILL_MD = part('name="files[]"; filename="a/SKILL.md"', "---\nname: a\ndescription: d\n---\n");
const FILE = 'name="files[]"; filename="a/x"';

async function refusal(request: Request) {
  const answer = await registry.handle(request);
  return { status: answer.status, message: (await answer.json()).error.message };
}

test("parts are read in any order and with any field name", async () => {
  const incoming = await Incoming.open(registry.dataDir);
  const { files, fields, spool } = await receiveUpload(
    raw(
      part('name="files[]"; filename="a/SKILL.md"', "one"),
      part("name=display_title", "Überschrift"),
      part('name="files%5B%5D"; filename="a/empty"', ""),
      part('name="other"; filename="ignored.txt"', "x"),
    ),
    incoming,
  );
  const contents = files.map(async (file) => [
    file.filename,
    Buffer.from(await spool.read(file.slices)).toString(),
  ]);
  expect(await Promise.all(contents)).toEqual([
    ["a/SKILL.md", "one"],
    ["a/empty", ""],
  ]);
  expect([...fields]).toEqual([["display_title", "Überschrift"]]);
  await incoming.close();
});

test.each([
  ["no files", raw(part("name=display_title", "x")), "No files provided"],
  [
    "a files field without brackets",
    raw(part('name="files"; filename="a/SKILL.md"', "x")),
    "No files provided",
  ],
  [
    "a file without a name",
    raw(part('name="files[]"', "x")),
    "files[].0: Expected UploadFile, received: <class 'str'>",
  ],
  [
    "JSON",
    ask("/v1/skills", { body: "{}", headers: { "content-type": "application/json" } }),
    "multipart/form-data",
  ],
  [
    "no last boundary",
    ask("/v1/skills", { body: part(FILE, "x"), headers: MULTIPART }),
    "ended before its last part",
  ],
  [
    "a part without a disposition",
    raw("--xx\r\nx-y: z\r\n\r\nhello\r\n"),
    "Content-Disposition is missing or malformed: (none)",
  ],
  [
    "two parts of one path",
    raw(SKILL_MD, part(FILE, "1"), part(FILE, "2")),
    "two entries named 'a/x'. Remove or rename one.",
  ],
  [
    "a path that leaves the folder",
    ask("/v1/skills", { body: form({ ...skillFiles("a"), "a/../../x": "" }) }),
    "a/../../x",
  ],
  ["a backslash", ask("/v1/skills", { body: form({ ...skillFiles("a"), "a/b\\x": "" }) }), "a/b\\x"],
  [
    "a path over its limit",
    raw(SKILL_MD, part(`name="files[]"; filename="a/${"x".repeat(511)}"`, "x")),
    "xxx' is 513 bytes long (limit 512). Shorten it.",
  ],
  [
    "a part with long headers",
    raw(SKILL_MD, part(`name="files[]"; filename="${"A/".repeat(39_800)}x"`, "x")),
    "bytes (limit 8,192). Shorten the filename",
  ],
  [
    "a part with many headers",
    raw(SKILL_MD, part(`${FILE}${"\r\nX-Y: z".repeat(16)}`, "x")),
    "A part has at least 17 header lines (limit 16)",
  ],
  [
    "a broken zip",
    ask("/v1/skills", { body: form({ "a.zip": "PK\x03\x04 and no more" }) }),
    "not a zip archive",
  ],
])("refuses %s with 400 and stores nothing", async (_, request, message) => {
  expect(await refusal(request)).toEqual({ status: 400, message: expect.stringContaining(message) });
  expect(await registry.listStored()).toEqual([]);
});

test("refuses an upload that breaks off, and leaves no file behind", async () => {
  const { status } = await refusal(streamed([Buffer.from(part(FILE, "x"))], "break"));
  expect(status).toBe(400);
  expect(await registry.listStored()).toEqual([]);
});

test("refuses a declared length over the limit before reading a byte", async () => {
  const request = streamed(endless("", 0), "break");
  request.headers.set("content-length", String(MAX_REQUEST_BYTES + 1));
  expect((await refusal(request)).status).toBe(413);
});

test.each([
  ["a bundle", part(FILE, "").slice(0, -2), "larger than 30,000,000 bytes in total"],
  [
    "a request of other fields",
    part('name="note"', "").slice(0, -2),
    `larger than ${MAX_REQUEST_BYTES} bytes`,
  ],
])("refuses %s over its limit while reading it", async (_, first, message) => {
  expect(await refusal(streamed(endless(first, 40_000_000), "break"))).toEqual({
    status: 413,
    message: expect.stringContaining(message),
  });
});

test("refuses too many files while they arrive", async () => {
  const parts = Array.from({ length: 5_001 }, (_, index) =>
    part(`name="files[]"; filename="a/${index}"`, ""),
  );
  expect((await refusal(raw(...parts))).status).toBe(413);
});

test("discards the rest of a refused upload, so its connection can serve the next request", async () => {
  let isReadAway = false;
  function* chunks(): Generator<Uint8Array> {
    yield* endless(part(FILE, "").slice(0, -2), 40_000_000);
    isReadAway = true;
  }
  expect((await refusal(streamed(chunks(), "close"))).status).toBe(413);
  await expect.poll(() => isReadAway).toBe(true);
});

test("stops discarding an upload that never ends", async () => {
  let read = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(part(FILE, "").slice(0, -2))),
    pull(controller) {
      read += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    },
    cancel() {
      isCancelled = true;
    },
  });
  expect((await refusal(ask("/v1/skills", { body, headers: MULTIPART }))).status).toBe(413);
  await expect.poll(() => isCancelled).toBe(true);
  expect(read).toBeGreaterThan(MAX_BUNDLE_BYTES + MAX_REQUEST_BYTES);
});
