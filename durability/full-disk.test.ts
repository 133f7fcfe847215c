import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freePort } from "@/e2e/free-port";
import { SKILLS_BETA } from "@/lib/skills/api/lane";
import { serverCommand } from "@/scripts/server-command.mjs";
import { underNode } from "@/scripts/under-node.mjs";
import { askContent, askJson, newContent, versionForm } from "./publisher";

const canMount = spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", tmpdir()]).status === 0;

let dataDir: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "skilldeck-full-"));
});
afterEach(async () => {
  child?.kill();
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts a server whose data directory is a small disk in a mount namespace that ends with the server. */
async function startOnDisk(size: string) {
  const port = await freePort();
  const [node, args, options] = underNode(serverCommand({ host: "127.0.0.1", port }), "production", {
    env: { ...process.env, SKILLDECK_DATA: dataDir, ANTHROPIC_API_KEY: "", HOST: "" },
    stdio: "inherit",
  });
  const script = `mount -t tmpfs -o size=${size} tmpfs "$SKILLDECK_DATA" && exec "$0" "$@"`;
  child = spawn("unshare", ["-rm", "sh", "-c", script, node, ...args], options);
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 2_400; tries++) {
    const isUp = await fetch(`${origin}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return origin;
    await sleep(25);
  }
  throw new Error("The server on the small disk didn't answer");
}

/** Fills the rest of the server's disk, like another program would. */
async function fillToTheLastByte(): Promise<void> {
  const filler = await open(`/proc/${child?.pid}/root${dataDir}/filler`, "a");
  try {
    for (;;) await filler.write(newContent(4_096));
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  } finally {
    await filler.close();
  }
}

describe.runIf(canMount)("a full disk", () => {
  test("answers 507 to uploads, still serves content, deletes only without a copy, and accepts uploads once there is space", async () => {
    const origin = await startOnDisk("6m");
    const send = (content: Uint8Array<ArrayBuffer>) => {
      const body = versionForm("full-disk", content);
      const headers = { "anthropic-beta": SKILLS_BETA };
      return fetch(`${origin}/v1/skills`, { method: "POST", body, headers });
    };
    const kept: { id: string; latest_version: string }[] = [];
    kept.push(await (await send(newContent(1_500_000))).json());
    let refused: Response | null = null;
    while (!refused && kept.length < 100) {
      const answer = await send(newContent(400_000));
      if (answer.status === 200) kept.push(await answer.json());
      else refused = answer;
    }
    expect(kept.length).toBeGreaterThan(2);
    expect(refused?.status).toBe(507);
    for (const answer of [await send(newContent(400_000)), await send(newContent(2_000_000))]) {
      expect(answer.status).toBe(507);
      expect(answer.headers.get("x-should-retry")).toBe("false");
      expect((await answer.json()).error.message).toContain("server's disk is full");
    }
    const listed = await askJson(`${origin}/v1/skills?limit=100`);
    expect(listed.data.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      kept.map(({ id }) => id).toSorted(),
    );
    for (const { id, latest_version } of kept) {
      const answer = await askContent(`${origin}/v1/skills/${id}/versions/${latest_version}/content`);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(400_000);
    }
    const [large] = kept;
    const remove = (keepsCopy: string) =>
      fetch(`${origin}/v1/skills/${large?.id}/versions/${large?.latest_version}`, {
        method: "DELETE",
        headers: { "anthropic-beta": SKILLS_BETA, "skilldeck-keep-copy": keepsCopy },
      });
    const unsafe = await remove("yes");
    expect(unsafe.status, "there is no room for a copy").toBe(507);
    expect((await unsafe.json()).error.message).toContain("skilldeck-keep-copy: no");
    expect((await remove("no")).status).toBe(200);
    expect((await send(newContent(400_000))).status).toBe(200);
  });

  test("deletes without a copy even if no byte is free", async () => {
    const origin = await startOnDisk("8m");
    const versions: { id: string; latest_version: string }[] = [];
    for (let count = 0; count < 6; count++) {
      const body = versionForm(`full-disk-${count}`, newContent(100_000));
      versions.push(await askJson(`${origin}/v1/skills`, { method: "POST", body }));
    }
    for (const { id, latest_version } of versions) {
      await fillToTheLastByte();
      const answer = await fetch(`${origin}/v1/skills/${id}/versions/${latest_version}`, {
        method: "DELETE",
        headers: { "anthropic-beta": SKILLS_BETA, "skilldeck-keep-copy": "no" },
      });
      expect(answer.status, await answer.text()).toBe(200);
    }
    const { data } = await askJson(`${origin}/v1/skills?limit=100`);
    expect(data.map((skill: { latest_version: string | null }) => skill.latest_version)).toEqual(
      versions.map(() => null),
    );
  });
});
