import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** Round trip and bandwidth of this upstream, chosen by the `page` parameter of a call. */
const PLACES = {
  near: { latencyMs: 0, bytesPerMs: Number.POSITIVE_INFINITY },
  /** A single call with 200 Mbit/s. */
  far: { latencyMs: 100, bytesPerMs: 25_000 },
  /** One of 128 calls that share 1 Gbit/s. */
  shared: { latencyMs: 100, bytesPerMs: 1_000 },
};
const CHUNK = randomBytes(65_536);
const ARCHIVE_BYTES = 30_000_000;

const SKILLS = Array.from({ length: 100 }, (_, index) => ({
  id: `skill_01n${index}`,
  type: "skill",
  display_title: `Skill ${index}`,
  latest_version: "1759178010641129",
  source: "custom",
  created_at: "2026-01-01T00:00:00.000000Z",
  updated_at: "2026-01-01T00:00:00.000000Z",
}));
const LIST = JSON.stringify({ data: SKILLS, has_more: false, next_page: null });

/** Limits a stream to a bandwidth. */
async function* throttled(chunks, bytesPerMs) {
  const start = performance.now();
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    const early = bytes / bytesPerMs - (performance.now() - start);
    if (early > 1) await sleep(early);
    yield chunk;
  }
}

function* archive() {
  for (let left = ARCHIVE_BYTES; left > 0; left -= CHUNK.length)
    yield left >= CHUNK.length ? CHUNK : CHUNK.subarray(0, left);
}

async function answer(incoming, outgoing) {
  const url = new URL(incoming.url, "http://127.0.0.1");
  const { latencyMs, bytesPerMs } = PLACES[url.searchParams.get("page")] ?? PLACES.near;
  if (latencyMs > 0) await sleep(latencyMs);
  if (incoming.method === "POST") {
    const hash = createHash("sha256");
    for await (const chunk of throttled(incoming, bytesPerMs)) hash.update(chunk);
    outgoing.setHeader("content-type", "application/json");
    return outgoing.end(JSON.stringify({ id: hash.digest("hex") }));
  }
  if (!url.pathname.endsWith("/content")) {
    outgoing.setHeader("content-type", "application/json");
    return outgoing.end(LIST);
  }
  outgoing.writeHead(200, { "content-type": "application/zip", "content-length": ARCHIVE_BYTES });
  await pipeline(Readable.from(throttled(archive(), bytesPerMs)), outgoing);
}

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch(() => outgoing.destroy());
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
