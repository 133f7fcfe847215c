import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { row } from "./bench-publish.mjs";
import { inTurns, percentile } from "./measure.mjs";
import { LARGE_SKILL } from "./seed-lists.mjs";

async function ask(origin, path) {
  const answer = await fetch(origin + path);
  const body = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
  return body;
}

async function largestArchive(dataDir) {
  const names = await readdir(join(dataDir, "archives"), { recursive: true });
  let largest = Buffer.alloc(0);
  let path = "";
  for (const name of names.filter((found) => found.endsWith(".zip"))) {
    const bytes = await readFile(join(dataDir, "archives", name));
    if (bytes.length > largest.length) [largest, path] = [bytes, join(dataDir, "archives", name)];
  }
  return path;
}

/** Downloads the newest skill's 30 MB, whose raw cost is reading its file, and gets one skill. */
export async function benchDownload(origin, dataDir) {
  const list = JSON.parse(Buffer.from(await ask(origin, "/v1/skills?limit=1")).toString());
  const [skill] = list.data;
  const content = `/v1/skills/${skill.id}/versions/${skill.latest_version_id}/content`;
  const path = await largestArchive(dataDir);
  const [downloads, reads] = await inTurns(
    15,
    () => ask(origin, content),
    () => readFile(path),
  );
  const [gets] = await inTurns(100, () => ask(origin, `/v1/skills/${skill.id}`));
  return [row("download 30 MB", downloads, { raw: reads }), row("get a skill", gets)];
}

const LISTS = [
  { name: "first page of 10,000 skills", path: "/v1/skills?limit=20" },
  { name: "1,000 of 10,000 skills", path: "/v1/skills?limit=1000" },
  { name: "first page of 100,000 versions", path: `/v1/skills/${LARGE_SKILL}/versions?limit=20` },
  { name: "1,000 of 100,000 versions", path: `/v1/skills/${LARGE_SKILL}/versions?limit=1000` },
];

async function lastCursor(origin, path) {
  let cursor = "";
  for (let page = 0; page < 9; page++)
    cursor = JSON.parse(Buffer.from(await ask(origin, `${path}&page=${cursor}`)).toString()).next_page;
  return cursor;
}

/** Lists in a registry of 200,000 versions. The goals are for the 95th percentile. */
export async function benchLists(origin) {
  const rows = [];
  for (const { name, path } of LISTS) {
    const [times] = await inTurns(40, () => ask(origin, path));
    rows.push({ ...row(name, times), p95: percentile(times, 0.95), goalMs: 100 });
  }
  const deep = `/v1/skills?limit=1000&page=${await lastCursor(origin, "/v1/skills?limit=1000")}`;
  const [times] = await inTurns(40, () => ask(origin, deep));
  return [...rows, { ...row("the last 1,000 skills", times), p95: percentile(times, 0.95), goalMs: 100 }];
}
