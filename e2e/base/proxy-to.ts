import { mkdtemp, rm } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CANARY } from "@/e2e/canary";
import { freePort } from "@/e2e/free-port";
import { serveUpstream } from "@/lib/server/anthropic/serve-upstream";
import { serve } from "@/scripts/serve.mjs";

export interface ProxyTo {
  origin: string;
  /** Its listener handles every later upstream request. */
  upstream: { listener: RequestListener };
  /** Everything the server has printed since its start. */
  said(): string;
  stop(): Promise<void>;
}

/** The built app with the canary as its key, in front of an upstream that tests script. */
export async function proxyTo(listener: RequestListener): Promise<ProxyTo> {
  const upstream = { listener };
  const server = await serveUpstream((incoming, outgoing) => upstream.listener(incoming, outgoing));
  const dataFolder = await mkdtemp(join(tmpdir(), "skilldeck-data-"));
  const env = {
    ANTHROPIC_API_KEY: CANARY,
    ANTHROPIC_BASE_URL: server.baseUrl,
    SKILLDECK_DATA: dataFolder,
    SKILLS_API_LANE: "",
    HOST: "",
  };
  const { origin, said, child, stop } = await serve({ host: "127.0.0.1", port: await freePort(), env });
  let text = said;
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  return {
    origin,
    upstream,
    said: () => text,
    stop: async () => {
      await stop();
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
