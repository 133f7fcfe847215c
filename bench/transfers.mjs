import { createHash, randomBytes } from "node:crypto";

/** Concurrent uploads and downloads of 30 MB, run in its own process: `node transfers.mjs <origin> <count>`. */
const [origin, count] = process.argv.slice(2);
const BYTES = 30_000_000;
const body = randomBytes(BYTES);
const sent = createHash("sha256").update(body).digest("hex");

function* slices() {
  for (let start = 0; start < BYTES; start += 65_536) yield body.subarray(start, start + 65_536);
}

async function upload() {
  const answer = await fetch(`${origin}/v1/skills?page=shared`, {
    method: "POST",
    body: ReadableStream.from(slices()),
    duplex: "half",
    headers: { "content-type": "multipart/form-data; boundary=x", "content-length": String(BYTES) },
  });
  const told = await answer.text();
  if (!told.includes(sent))
    throw new Error(`The answer to an upload with digest ${sent} was ${answer.status}: ${told}`);
}

async function download() {
  const answer = await fetch(`${origin}/v1/skills/skill_01a/versions/1/content?page=shared`);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of answer.body) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (bytes !== BYTES) throw new Error(`A download ended after ${bytes} bytes`);
  return hash.digest("hex");
}

const each = Array.from({ length: Number(count) });
const [digests] = await Promise.all([Promise.all(each.map(download)), Promise.all(each.map(upload))]);
if (new Set(digests).size !== 1) throw new Error("Two downloads of one version differ");
