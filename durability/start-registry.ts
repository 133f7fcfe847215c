import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/e2e/free-port";
import { serve } from "@/scripts/serve.mjs";

export interface RunningRegistry {
  origin: string;
  child: ChildProcess;
  stop(): Promise<void>;
  /** Kills it, like a power cut. */
  kill(): Promise<void>;
}

/** Runs the built app as a registry in a data directory. */
export async function startRegistry(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<RunningRegistry> {
  const env = {
    ANTHROPIC_API_KEY: "",
    ANTHROPIC_BASE_URL: "",
    SKILLS_API_LANE: "",
    HOST: "",
    SKILLDECK_DATA: dataDir,
    ...settings,
  };
  const { origin, child, stop } = await serve({ host: "127.0.0.1", port: await freePort(), env });
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  const kill = async () => {
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  };
  return { origin, child, stop, kill };
}
