import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CANARY, hasCanary } from "@/e2e/canary";
import { filesWithCanary } from "@/e2e/find-canary";
import { freePort } from "@/e2e/free-port";
import { serve } from "@/scripts/serve.mjs";

export type Backend = "registry" | "anthropic";

export interface RunningSkilldeck {
  origin: string;
  stop(): Promise<void>;
}

async function runOne(settings: Record<string, string>): Promise<RunningSkilldeck> {
  const dataFolder = await mkdtemp(join(tmpdir(), "skilldeck-data-"));
  const env = {
    ANTHROPIC_API_KEY: "",
    ANTHROPIC_BASE_URL: "",
    SKILLS_API_LANE: "",
    ...settings,
    HOST: "",
    SKILLDECK_DATA: dataFolder,
  };
  const server = await serve({ host: "127.0.0.1", port: await freePort(), env });
  let said = server.said;
  for (const stream of [server.child.stdout, server.child.stderr]) {
    stream?.on("data", (text: string) => {
      said += text;
      process.stdout.write(text);
    });
  }
  return {
    origin: server.origin,
    stop: async () => {
      await server.stop();
      const leaks = await filesWithCanary(dataFolder);
      await rm(dataFolder, { recursive: true, force: true });
      if (hasCanary(said)) throw new Error("The key is in the server's output.");
      if (leaks.length > 0) throw new Error(`The key is in the data folder: ${leaks.join(", ")}`);
    },
  };
}

/** Runs a Skilldeck on an empty data folder. With the Anthropic backend, a second one is its upstream. */
export async function runSkilldeck(backend: Backend): Promise<RunningSkilldeck> {
  const registry = await runOne({});
  if (backend === "registry") return registry;
  const proxy = await runOne({ ANTHROPIC_API_KEY: CANARY, ANTHROPIC_BASE_URL: registry.origin });
  return {
    origin: proxy.origin,
    stop: async () => {
      await Promise.all([proxy.stop(), registry.stop()]);
    },
  };
}
