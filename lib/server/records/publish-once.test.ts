import { afterEach, describe, expect, test, vi } from "vitest";
import { records } from "./records";
import { temporaryTeam } from "./temporary-team";

let team: Awaited<ReturnType<typeof temporaryTeam>>;
afterEach(async () => {
  vi.useRealTimers();
  await team.close();
});

describe.each(["registry", "anthropic"] as const)("an upload that is sent twice, %s", (kind) => {
  test("under one idempotency key is published once, and answered twice, also at the same moment", async () => {
    team = await temporaryTeam(kind);
    const key = { "idempotency-key": "0b6d-1" };
    const answers = await Promise.all([team.create({}, key), team.create({}, key)]);
    answers.push(await team.create({}, key));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await team.send("/v1/skills")).body.data).toHaveLength(1);
    await team.create({}, { "idempotency-key": "0b6d-2" });
    expect((await team.send("/v1/skills")).body.data).toHaveLength(2);
  });

  test("is tried again when the first was refused, and forgotten after a day", async () => {
    team = await temporaryTeam(kind);
    const key = { "idempotency-key": "0b6d-1" };
    expect((await team.create({}, { ...key, "skilldeck-note": "100%" })).status).toBe(400);
    expect((await team.create({}, key)).status).toBe(200);
    vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ["Date"] });
    await team.create({}, key);
    expect((await team.send("/v1/skills")).body.data).toHaveLength(2);
  });
});

test("a server in front of one on the same data directory writes down what it knows, and answers", async () => {
  team = await temporaryTeam("anthropic");
  const upstream = globalThis.skilldeckBackend;
  const key = { "idempotency-key": "0b6d-1" };
  const { db } = await records();
  globalThis.skilldeckBackend = async (request) => {
    const answer = (await upstream?.(request)) ?? Response.error();
    if (request.method === "POST") await writeAsUpstream(await answer.clone().json());
    return answer;
  };
  async function writeAsUpstream(skill: { id: string; latest_version: string }) {
    const details = await team.send(`/v1/skills/${skill.id}/versions/${skill.latest_version}`);
    const { version, created_at } = details.body;
    const object_id = details.body.id.replace("skillver_", "");
    const row = { skill_id: skill.id, object_id, version, created_at, note: "", author: "x" };
    await db
      .insertInto("publications")
      .values({ ...row, program: "node", restores: null })
      .execute();
    await db.insertInto("answers").values({ key: "0b6d-1", body: "{}", answered_at: "9" }).execute();
  }
  const { status, body } = await team.create({}, { ...key, "skilldeck-note": "Mine" });
  expect(status).toBe(200);
  expect((await team.publications(body.id)).body.publications).toMatchObject([
    { note: "Mine", program: null },
  ]);
});
