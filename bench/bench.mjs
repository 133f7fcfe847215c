import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../scripts/build.mjs";
import { endWithChildren } from "../scripts/child.mjs";
import { ensureInstalled } from "../scripts/install.mjs";
import { serve } from "../scripts/serve.mjs";
import { main, Stop } from "../scripts/stop.mjs";
import { benchGateway, benchTransfers, startUpstream } from "./bench-gateway.mjs";
import { benchPublish } from "./bench-publish.mjs";
import { benchDownload, benchLists } from "./bench-read.mjs";
import { benchCompare } from "./compare/bench-compare.mjs";
import { printRow } from "./print-row.mjs";
import { seedLists } from "./seed-lists.mjs";

const PORT = 3917;

function start(dataDir, upstream = {}) {
  const env = {
    ANTHROPIC_API_KEY: "",
    ANTHROPIC_BASE_URL: "",
    HOST: "",
    SKILLDECK_DATA: dataDir,
    ...upstream,
  };
  return serve({ host: "127.0.0.1", port: PORT, env });
}

async function withServer(dataDir, work) {
  const server = await start(dataDir);
  try {
    for (const row of await work(server.origin)) printRow(row);
  } finally {
    await server.stop();
  }
}

/** Measures the gateway in front of the scripted upstream. */
async function measureGateway(dataDir) {
  const upstream = await startUpstream();
  const server = await start(dataDir, {
    ANTHROPIC_API_KEY: "sk-ant-bench",
    ANTHROPIC_BASE_URL: upstream.origin,
  });
  try {
    for (const row of await benchGateway(server.origin, upstream.origin)) printRow(row);
    for (const row of await benchTransfers(server.origin, server.child.pid)) printRow(row);
  } finally {
    await server.stop();
    await upstream.stop();
  }
}

/** Lets a server create the tables, then fills them while it is stopped. */
async function prepareLists(dataDir) {
  const { origin, stop } = await start(dataDir);
  await (await fetch(`${origin}/v1/skills`)).text();
  await stop();
  seedLists(dataDir);
}

async function benchServer() {
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), "skilldeck-bench-"));
  try {
    const published = join(folder, "published");
    await withServer(published, async (origin) => [
      ...(await benchPublish(origin, folder)),
      ...(await benchDownload(origin, published)),
    ]);
    const lists = join(folder, "lists");
    await prepareLists(lists);
    await withServer(lists, benchLists);
    await measureGateway(join(folder, "gateway"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PARTS = { server: benchServer, compare: benchCompare };

/** Runs all parts of the benchmark or one: `npm run bench compare`, `npm run bench compare b pierre`. */
main(async () => {
  const [part, ...chosen] = process.argv.slice(2);
  const parts = Object.keys(PARTS);
  if (part !== undefined && !parts.includes(part))
    throw new Stop(`The benchmark has no part ${part}. Use ${parts.join(" or ")}, or no argument for both.`);
  endWithChildren(130);
  await ensureInstalled();
  for (const name of part === undefined ? parts : [part]) await PARTS[name](chosen);
});
