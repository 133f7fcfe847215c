import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { zipOf } from "@/conformance/zip-of";
import { Incoming } from "@/lib/server/storage/incoming";
import { filesDigest } from "./content-digest";
import { digestBody, uploadedDigests } from "./upload-content";

const MULTIPART = new Headers({ "content-type": "multipart/form-data; boundary=x" });

let folder: string;
let incoming: Incoming;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "skilldeck-upload-"));
  incoming = await Incoming.open(folder);
});
afterEach(async () => {
  await incoming.close();
  await rm(folder, { recursive: true, force: true });
});

function body(files: [disposition: string, content: string | Uint8Array][]) {
  const parts = files.flatMap(([disposition, content]) => [
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="files[]"; ${disposition}\r\n\r\n`),
    content,
    Buffer.from("\r\n"),
  ]);
  return new Uint8Array(Buffer.concat([...parts.map((part) => Buffer.from(part)), Buffer.from("--x--\r\n")]));
}

const digestOf = (path: string, content: string) =>
  filesDigest([{ path, executable: false, read: async () => Buffer.from(content) }]);

/** Turns of the event loop until work is done. */
async function turnsWhile(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  count();
  await work.finally(() => {
    isDone = true;
  });
  return turns;
}

test.each([
  ["by browsers", 'filename="a/é%22.md"', 'a/é".md'],
  ["as in RFC 5987", "filename*=utf-8''a/%C3%A9.md", "a/é.md"],
  ["without quotes", "filename=a/x.md", "a/x.md"],
])("a path written %s is read the way the registry reads it", async (_, disposition, path) => {
  const upload = body([[disposition, "1"]]);
  expect(await uploadedDigests(MULTIPART, upload, incoming)).toEqual([await digestOf(path, "1")]);
});

test("a zip has the digests of its files with and without those that tools left", async () => {
  const zip = zipOf({ "a/SKILL.md": "1", "a/.DS_Store": "x" });
  const digests = await uploadedDigests(MULTIPART, body([['filename="a.zip"', zip]]), incoming);
  expect(digests).toHaveLength(2);
  expect(digests[1]).toBe(await digestOf("a/SKILL.md", "1"));
});

test("an upload is parsed in pieces", async () => {
  // Empty files, because reading and writing content would pause anyway.
  const files = Array.from({ length: 4_000 }, (_, index): [string, string] => [
    `filename="a/${"x".repeat(480)}${index}"`,
    "",
  ]);
  const upload = body(files);
  const pieces = upload.length / 65_536;
  expect(await turnsWhile(uploadedDigests(MULTIPART, upload, incoming))).toBeGreaterThan(pieces);
});

test("an upload leaves no file behind", async () => {
  const upload = body([['filename="a/x"', "x".repeat(2_000_000)]]);
  await uploadedDigests(MULTIPART, upload, incoming);
  expect(await readdir(join(folder, "incoming", incoming.name))).toEqual([]);
});

test("a large file is hashed in pieces", async () => {
  const content = new Uint8Array(20_000_000);
  const work = filesDigest([{ path: "a", executable: false, read: async () => content }]);
  expect(await turnsWhile(work)).toBeGreaterThan(15);
});

test("a repeated upload over the limit is refused while it is digested", async () => {
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)) });
  const init = { method: "POST", body, headers: MULTIPART, duplex: "half" };
  await expect(digestBody(new Request("http://127.0.0.1/", init))).rejects.toMatchObject({ status: 413 });
});

test("more files than a skill can have are refused before they are all read", async () => {
  const upload = body(Array.from({ length: 20_000 }, (_, index) => [`filename="a/${index}"`, ""]));
  await expect(uploadedDigests(MULTIPART, upload, incoming)).rejects.toThrow("5,000");
});
