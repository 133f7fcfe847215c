import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askContent } from "./publisher";
import { startRegistry } from "./start-registry";

test("a server whose log has lost its reader keeps answering, and stops on SIGTERM", async () => {
  const folder = await mkdtemp(join(tmpdir(), "skilldeck-unread-"));
  const dataDir = join(folder, "data");
  const { origin, child, stop } = await startRegistry(dataDir);
  child.stdout?.destroy();
  child.stderr?.destroy();
  // With a file in place of the data directory, each request fails and is logged.
  await rm(dataDir, { recursive: true, force: true });
  await writeFile(dataDir, "");
  for (let count = 0; count < 3; count++) expect((await askContent(`${origin}/v1/skills`)).status).toBe(500);
  await stop();
  expect(child.exitCode, "it wasn't killed").toBe(0);
  await rm(folder, { recursive: true });
}, 120_000);
