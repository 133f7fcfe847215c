import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { zipOf } from "@/conformance/zip-of";
import { Incoming } from "@/lib/server/storage/incoming";
import { filesDigest } from "./content-digest";
import { uploadedDigests } from "./upload-content";

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

/** How often others got their turn while something was done. */
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
  ["as browsers write it", 'filename="a/é%22.md"', 'a/é".md'],
  ["as RFC 5987 has it", "filename*=utf-8''a/%C3%A9.md", "a/é.md"],
  ["without quotes", "filename=a/x.md", "a/x.md"],
])("a path is read %s, as the registry reads it", async (_, disposition, path) => {
  const upload = body([[disposition, "1"]]);
  expect(await uploadedDigests(MULTIPART, upload, incoming)).toEqual([await digestOf(path, "1")]);
});

test("a zip is what is in it, with and without the files of tools", async () => {
  const zip = zipOf({ "a/SKILL.md": "1", "a/.DS_Store": "x" });
  const digests = await uploadedDigests(MULTIPART, body([['filename="a.zip"', zip]]), incoming);
  expect(digests).toHaveLength(2);
  expect(digests[1]).toBe(await digestOf("a/SKILL.md", "1"));
});

test("an upload is taken apart in pieces, and leaves no file behind", async () => {
  const files = Array.from({ length: 4_000 }, (_, index): [string, string] => [
    `filename="a/${index}"`,
    "x".repeat(500),
  ]);
  const upload = body(files);
  const pieces = upload.length / 65_536;
  expect(await turnsWhile(uploadedDigests(MULTIPART, upload, incoming))).toBeGreaterThan(pieces);
  expect(await readdir(join(folder, "incoming", incoming.name))).toEqual([]);
});

test("a large file is hashed in pieces", async () => {
  const content = new Uint8Array(20_000_000);
  const work = filesDigest([{ path: "a", executable: false, read: async () => content }]);
  expect(await turnsWhile(work)).toBeGreaterThan(15);
});

test("more files than a skill can have are refused before they are all read", async () => {
  const upload = body(Array.from({ length: 20_000 }, (_, index) => [`filename="a/${index}"`, ""]));
  await expect(uploadedDigests(MULTIPART, upload, incoming)).rejects.toThrow("5,000");
});
