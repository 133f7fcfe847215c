import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askJson, newContent, versionForm } from "./publisher";
import { type RunningRegistry, startRegistry } from "./start-registry";

const LIMIT_BYTES = 256_000_000;
const BYTES = 29_800_000;
const LETTERS = 26;
const isLong = process.platform === "linux" && process.env.LARGE_PATCHES === "yes";

/** Lines of one letter each: as many and as similar as possible. */
function letters(): Uint8Array<ArrayBuffer> {
  return newContent(BYTES).map((byte, index) => (index % 2 ? 10 : 97 + (byte % LETTERS)));
}

async function memory({ child }: RunningRegistry, kind: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, "utf8");
  return Number(new RegExp(`${kind}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

test.runIf(isLong).each([
  ["texts of one-letter lines", letters],
  ["binary files", () => newContent(BYTES)],
])("git applies the patch of two %s of 30 MB, which takes at most 256 MB of memory", async (_, content) => {
  const dataDir = await mkdtemp(join(tmpdir(), "skilldeck-patch-"));
  const server = await startRegistry(dataDir);
  const [base, head] = [content(), content()];
  const { id } = await askJson(`${server.origin}/v1/skills`, {
    method: "POST",
    body: versionForm("p", base),
  });
  const versions = `${server.origin}/v1/skills/${id}/versions`;
  await askJson(versions, { method: "POST", body: versionForm("p", head) });
  const rest = await memory(server, "VmRSS");
  // Resets the peak memory that the kernel reports.
  await writeFile(`/proc/${server.child.pid}/clear_refs`, "5");
  const answer = await fetch(`${server.origin}/skills/${id}/compare/previous...latest.patch`);
  expect(answer.status).toBe(200);
  const folder = await mkdtemp(join(tmpdir(), "skilldeck-apply-"));
  await writeFile(join(folder, "content.bin"), base);
  const input = new Uint8Array(await answer.arrayBuffer());
  const peak = (await memory(server, "VmHWM")) - rest;
  process.stdout.write(`a patch of ${Math.round(input.length / 1e6)} MB took ${Math.round(peak / 1e6)} MB\n`);
  execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, input });
  expect(Buffer.compare(await readFile(join(folder, "content.bin")), head)).toBe(0);
  expect(peak).toBeLessThan(LIMIT_BYTES);
  await server.stop();
  await rm(folder, { recursive: true });
  await rm(dataDir, { recursive: true });
});
