import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askContent, askJson, newContent, versionForm } from "./publisher";
import { startRegistry } from "./start-registry";

/** 8 in `npm test`; `npm run durability` sets 64. */
const AT_ONCE = Number(process.env.TRANSFERS_AT_ONCE ?? 8);
const LIMIT_BYTES = 512_000_000;
const BYTES = 29_900_000;

async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

test.runIf(process.platform === "linux")(
  `${AT_ONCE} uploads and ${AT_ONCE} downloads of 30 MB at the same time take at most 512 MB of memory`,
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "skilldeck-memory-"));
    const { origin, child, stop } = await startRegistry(dataDir);
    const content = newContent(BYTES);
    // All uploads share a form, because building one blocks this process while sockets have data.
    const body = versionForm("large", content);
    const publish = () => askJson(`${origin}/v1/skills`, { method: "POST", body });
    const { id, latest_version } = await publish();
    const download = async () => {
      const answer = await askContent(`${origin}/v1/skills/${id}/versions/${latest_version}/content`);
      let bytes = 0;
      for await (const chunk of answer.body ?? []) bytes += chunk.length;
      return bytes;
    };
    const uploads = Promise.all(Array.from({ length: AT_ONCE }, publish));
    const downloads = await Promise.all(Array.from({ length: AT_ONCE }, download));
    await uploads;
    for (const bytes of downloads) expect(bytes).toBeGreaterThan(BYTES);
    const peak = await peakMemory(child.pid ?? 0);
    process.stdout.write(`peak memory with ${AT_ONCE} of each: ${Math.round(peak / 1e6)} MB\n`);
    expect(peak).toBeLessThan(LIMIT_BYTES);
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  },
);
