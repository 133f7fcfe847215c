import { afterEach, describe, expect, test, vi } from "vitest";
import type { Handler } from "@/lib/server/respond";
import { temporaryTeam } from "./temporary-team";

let team: Awaited<ReturnType<typeof temporaryTeam>>;
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await team.close();
});

const UNKNOWN_OUTCOMES = [
  ["the client left", 499, {}],
  ["it took too long", 408, {}],
  ["the backend failed", 500, {}],
  ["the answer was unusable", 502, {}],
  ["the answer was late", 504, {}],
  ["a firewall answered", 403, { "skilldeck-outcome": "unknown" }],
] as const;

describe.each([
  ["was done", true],
  ["was not done", false],
])("a deletion that %s", (_, isDone) => {
  test.each(UNKNOWN_OUTCOMES)(
    "keeps its copy until its outcome is known, although %s",
    async (...[, status, headers]) => {
      team = await temporaryTeam("registry");
      const { body: skill } = await team.create();
      const { body: second } = await team.publish(skill.id, { "x.md": "2" });
      const honest = globalThis.skilldeckBackend as Handler;
      globalThis.skilldeckBackend = async (request) => {
        if (request.method !== "DELETE") return honest(request);
        if (isDone) await honest(request);
        const error = { type: "api_error", message: "lost" };
        return Response.json({ type: "error", error }, { status, headers });
      };
      const path = `/v1/skills/${skill.id}/versions/${second.version}`;
      expect((await team.send(path, { method: "DELETE" })).status).toBe(status);
      expect(await team.copiesKept()).toHaveLength(1);
      expect((await team.deleted()).body.data).toEqual([]);
      const { deleted } = (await team.publications(skill.id)).body;
      expect(deleted, "its number is kept").toMatchObject([{ version: second.version }]);
      vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ["Date"] });
      // A read starts no second check while one is running, so each try reads again.
      await expect
        .poll(async () => [(await team.deleted()).body.data.length, (await team.copiesKept()).length])
        .toEqual(isDone ? [1, 1] : [0, 0]);
    },
  );
});

test("a refused deletion keeps the copy of another version with the same files", async () => {
  team = await temporaryTeam("registry");
  const { body: skill } = await team.create();
  const { body: second } = await team.publish(skill.id, {});
  const versions = `/v1/skills/${skill.id}/versions`;
  expect((await team.send(`${versions}/${skill.latest_version}`, { method: "DELETE" })).status).toBe(200);
  const honest = globalThis.skilldeckBackend as Handler;
  const error = { type: "permission_error", message: "No." };
  globalThis.skilldeckBackend = async (request) =>
    request.method === "DELETE" ? Response.json({ type: "error", error }, { status: 403 }) : honest(request);
  expect((await team.send(`${versions}/${second.version}`, { method: "DELETE" })).status).toBe(403);
  globalThis.skilldeckBackend = honest;
  const [kept, ...others] = (await team.deleted()).body.data;
  expect(others).toEqual([]);
  expect((await team.publishAgain(kept.id)).status).toBe(200);
});

test("a deletion isn't sent if the versions it would delete can't be listed", async () => {
  team = await temporaryTeam("registry");
  const { body: skill } = await team.create();
  const honest = globalThis.skilldeckBackend as Handler;
  const error = { type: "rate_limit_error", message: "Slow down." };
  globalThis.skilldeckBackend = async (request) =>
    request.method === "GET" ? Response.json({ type: "error", error }, { status: 429 }) : honest(request);
  const path = `/v1/skills/${skill.id}/versions/${skill.latest_version}`;
  expect((await team.send(path, { method: "DELETE" })).status).toBe(429);
  globalThis.skilldeckBackend = honest;
  expect((await team.send(path)).status).toBe(200);
});

test("reads don't wait for checks of earlier deletions, and an unreachable backend is checked only once", async () => {
  team = await temporaryTeam("registry");
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { body: skill } = await team.create();
  for (const file of ["2", "3", "4"]) await team.publish(skill.id, { "x.md": file });
  const versions = (await team.send(`/v1/skills/${skill.id}/versions`)).body.data;
  const honest = globalThis.skilldeckBackend as Handler;
  const error = { type: "timeout_error", message: "late" };
  const late = () => Response.json({ type: "error", error }, { status: 504 });
  globalThis.skilldeckBackend = async (request) => (request.method === "DELETE" ? late() : honest(request));
  for (const { version } of versions)
    await team.send(`/v1/skills/${skill.id}/versions/${version}`, { method: "DELETE" });
  vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ["Date"] });
  let questions = 0;
  let answer: () => void = () => {};
  globalThis.skilldeckBackend = (request) => {
    if (!/versions\/\d+$/.test(request.url)) return honest(request);
    questions += 1;
    return new Promise((resolve) => {
      answer = () => resolve(late());
    });
  };
  for (let reads = 0; reads < 5; reads++) {
    expect((await team.deleted()).status).toBe(200);
    expect((await team.publications(skill.id)).status).toBe(200);
  }
  await expect.poll(() => questions).toBe(1);
  answer();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await team.publications(skill.id);
  expect(questions).toBe(1);
});
