import { afterEach, describe, expect, test, vi } from "vitest";
import { zipOf } from "@/conformance/zip-of";
import { form, skillFiles } from "@/lib/server/registry/temporary-registry";
import { loseAnswers } from "./lose-answers";
import { temporaryTeam } from "./temporary-team";

const KINDS = ["registry", "anthropic"] as const;
const KEY = { "idempotency-key": "0b6d-1" };

let team: Awaited<ReturnType<typeof temporaryTeam>>;
afterEach(async () => {
  vi.useRealTimers();
  await team.close();
});

const note = (text: string) => ({ "skilldeck-note": text });

async function versionsOf(skillId: string): Promise<{ version: string }[]> {
  return (await team.send(`/v1/skills/${skillId}/versions?limit=100`)).body.data;
}

async function skillCount(): Promise<number> {
  return (await team.send("/v1/skills")).body.data.length;
}

/** A skill with two versions, the second with another file. */
async function twoVersions() {
  const { body: skill } = await team.create({ "x.md": "1" });
  const { body: second } = await team.publish(skill.id, { "x.md": "2" });
  return { skillId: skill.id, first: skill.latest_version, second: second.version };
}

describe.each(KINDS)("an upload that is sent twice, %s", (kind) => {
  test("under one idempotency key is published once and answered twice, even at the same moment", async () => {
    team = await temporaryTeam(kind);
    const answers = await Promise.all([team.create({}, KEY), team.create({}, KEY)]);
    answers.push(await team.create({}, KEY));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await skillCount()).toBe(1);
    await team.create({}, { "idempotency-key": "0b6d-2" });
    expect(await skillCount()).toBe(2);
  });

  test("may be tried again if the first was refused or broke off, and its key expires after a day", async () => {
    team = await temporaryTeam(kind);
    expect((await team.create({}, { ...KEY, ...note("100%") })).status).toBe(400);
    const broken = new ReadableStream({ start: (body) => body.error(new Error("gone")) });
    const headers = { ...KEY, "content-type": "multipart/form-data; boundary=x" };
    expect((await team.send("/v1/skills", { body: broken, headers })).status).toBeGreaterThanOrEqual(400);
    expect((await team.create({ "a.md": "other content" }, KEY)).status).toBe(200);
    vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ["Date"] });
    await team.create({}, KEY);
    expect(await skillCount()).toBe(2);
  });

  test("is refused, and not published, if its key was used for anything else", async () => {
    team = await temporaryTeam(kind);
    const { skillId, first } = await twoVersions();
    const { body: other } = await team.create({});
    expect((await team.publish(skillId, { "x.md": "3" }, KEY)).status).toBe(200);
    const reuses = {
      "other content": await team.publish(skillId, { "x.md": "4" }, KEY),
      [skillId]: await team.publish(other.id, { "x.md": "3" }, KEY),
      "another operation": await team.create({ "x.md": "3" }, KEY),
      "(createVersion)": await team.rollBack(skillId, first, KEY),
      "the beta shape": await team.send(`/v1/skills/${skillId}/versions`, {
        lane: "ga",
        body: form({}),
        headers: KEY,
      }),
    };
    for (const [how, { status, body }] of Object.entries(reuses)) {
      expect(status, how).toBe(400);
      expect(body.error.message).toMatch(/^idempotency-key was already used .*Nothing was published/);
      expect(body.error.message).toContain(how);
    }
    expect(await versionsOf(skillId)).toHaveLength(3);
    expect(await versionsOf(other.id)).toHaveLength(1);
  });

  test("is refused if it would now include the files that tools left in the same zip", async () => {
    team = await temporaryTeam(kind);
    const zip = zipOf({ "a/SKILL.md": "---\nname: a\ndescription: A.\n---\n", "a/.DS_Store": "x" });
    const send = (headers: Record<string, string>) =>
      team.send("/v1/skills", { body: form({ "a.zip": zip }), headers: { ...KEY, ...headers } });
    expect((await send({})).status).toBe(200);
    expect((await send({ "skilldeck-keep-junk": "yes" })).status).toBe(400);
    expect((await send({})).status).toBe(200);
    expect(await skillCount()).toBe(1);
  });

  test.each([
    ["a skill", () => team.create({ "x.md": "1" }, { ...KEY, ...note("why") })],
    [
      "a zip with files that tools left in it",
      () => {
        const zip = zipOf({
          "a/SKILL.md": "---\nname: a\ndescription: A.\n---\n",
          "a/run.sh": { content: "#!/bin/sh\n", mode: 0o755 },
          "a/.DS_Store": "x",
        });
        return team.send("/v1/skills", {
          body: form({ "a.zip": zip }, { display_title: "A" }),
          headers: { ...KEY, ...note("why") },
        });
      },
    ],
  ])("after %s whose answer was lost, is answered with what that published", async (_, send) => {
    team = await temporaryTeam(kind);
    const stop = loseAnswers({ isPublished: true });
    expect((await send()).status).toBe(502);
    stop();
    const { status, body } = await send();
    expect(status).toBe(200);
    expect(await skillCount()).toBe(1);
    expect(await send()).toEqual({ status, body });
    expect((await team.publications(body.id)).body.publications).toMatchObject([{ note: "why" }]);
  });

  test("after a version whose answer was lost, is answered with that version, not with others' version of the same content", async () => {
    team = await temporaryTeam(kind);
    const { skillId } = await twoVersions();
    const stop = loseAnswers({ isPublished: true });
    expect((await team.publish(skillId, { "x.md": "1" }, { ...KEY, ...note("why") })).status).toBe(502);
    stop();
    await team.publish(skillId, { "x.md": "1" }, note("later"));
    const third = (await versionsOf(skillId))[2]?.version;
    expect((await team.publish(skillId, { "x.md": "1" }, KEY)).body.version).toBe(third);
    expect(await versionsOf(skillId)).toHaveLength(4);
    const notes = (await team.publications(skillId)).body.publications.map(
      (row: { note: string }) => row.note,
    );
    expect(notes).toEqual(["", "", "why", "later"]);
  });

  test("is found again in the ga lane too", async () => {
    team = await temporaryTeam(kind, "ga");
    const stop = loseAnswers({ isPublished: true });
    await team.create({}, KEY);
    stop();
    const { body: skill } = await team.create({}, KEY);
    const key = { "idempotency-key": "0b6d-2" };
    const stopAgain = loseAnswers({ isPublished: true });
    await team.publish(skill.id, { "x.md": "2" }, key);
    stopAgain();
    const { status, body } = await team.publish(skill.id, { "x.md": "2" }, key);
    expect([status, body.type]).toEqual([200, "skill_version"]);
    expect(await skillCount()).toBe(1);
    expect(await versionsOf(skill.id)).toHaveLength(2);
  });

  test("is refused after a crash if its content differs", async () => {
    team = await temporaryTeam(kind);
    const { skillId } = await twoVersions();
    const stop = loseAnswers({ isPublished: true });
    await team.publish(skillId, { "x.md": "3" }, KEY);
    stop();
    expect((await team.publish(skillId, { "x.md": "4" }, KEY)).status).toBe(400);
    expect(await versionsOf(skillId)).toHaveLength(3);
  });
});

describe.each(KINDS)("rolling back and restoring twice under one key, %s", (kind) => {
  test("publishes once, even at the same moment or when the older version is gone", async () => {
    team = await temporaryTeam(kind);
    const { skillId, first } = await twoVersions();
    const answers = await Promise.all([
      team.rollBack(skillId, first, KEY),
      team.rollBack(skillId, first, KEY),
    ]);
    await team.send(`/v1/skills/${skillId}/versions/${first}`, { method: "DELETE" });
    answers.push(await team.rollBack(skillId, first, KEY));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.version)).size).toBe(1);
    expect(await versionsOf(skillId)).toHaveLength(2);

    const [kept] = (await team.deleted()).body.data;
    const key = { "idempotency-key": "0b6d-2" };
    const restored = [await team.publishAgain(kept.id, key), await team.publishAgain(kept.id, key)];
    expect(restored.map(({ status }) => status)).toEqual([200, 200]);
    expect(restored[0]).toEqual(restored[1]);
    expect(await versionsOf(skillId)).toHaveLength(3);
    expect((await team.publishAgain("deleted_other", key)).status).toBe(400);
  });

  test("finds the version whose answer was lost, and verifies it", async () => {
    team = await temporaryTeam(kind);
    const { skillId, first, second } = await twoVersions();
    await team.send(`/v1/skills/${skillId}/versions/${second}`, { method: "DELETE" });
    const [kept] = (await team.deleted()).body.data;
    const restoreKey = { "idempotency-key": "0b6d-2" };
    const stop = loseAnswers({ isPublished: true });
    expect((await team.rollBack(skillId, first, { ...KEY, ...note("back") })).status).toBe(502);
    expect((await team.publishAgain(kept.id, restoreKey)).status).toBe(502);
    stop();
    expect((await team.rollBack(skillId, first, KEY)).status).toBe(200);
    expect((await team.publishAgain(kept.id, restoreKey)).status).toBe(200);
    expect(await versionsOf(skillId)).toHaveLength(3);
    const { publications } = (await team.publications(skillId)).body;
    expect(publications.at(-2)).toMatchObject({ note: "back", restores: publications[0].object_id });
    expect((await team.deleted()).body.data[0].published.version).toBe(
      (await versionsOf(skillId)).at(-1)?.version,
    );
  });
});

test("an upload that never reached the registry is published as soon as it is repeated", async () => {
  team = await temporaryTeam("registry");
  const stop = loseAnswers({ isPublished: false });
  await team.create({}, KEY);
  stop();
  expect((await team.create({}, KEY)).status).toBe(200);
  expect(await skillCount()).toBe(1);
});

test("an upload that Anthropic's API may still be working on isn't sent again until that is settled", async () => {
  team = await temporaryTeam("anthropic");
  const stop = loseAnswers({ isPublished: false });
  await team.create({}, KEY);
  stop();
  expect((await team.create({ "x.md": "other content" }, KEY)).status).toBe(400);
  const repeated = await team.create({}, KEY);
  expect(repeated).toMatchObject({ status: 409, body: { error: { type: "conflict_error" } } });
  vi.useFakeTimers({ now: Date.now() + 121_000, toFake: ["Date"] });
  expect((await team.create({}, KEY)).status).toBe(200);
  expect(await skillCount()).toBe(1);
});

test.each([
  [502, { "skilldeck-outcome": "none" }],
  [429, {}],
])(
  "a repeated upload whose version can't be looked up (%i) says that its outcome is unknown",
  async (...[status, sent]) => {
    team = await temporaryTeam("anthropic");
    const stop = loseAnswers({ isPublished: true });
    await team.create({}, KEY);
    stop();
    const honest = globalThis.skilldeckBackend;
    const error = { type: "api_error", message: "Later." };
    globalThis.skilldeckBackend = async () =>
      Response.json({ type: "error", error }, { status, headers: { "retry-after": "1", ...sent } });
    const answer = await team.ask("/v1/skills", { body: form(skillFiles("a")), headers: KEY });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(answer.headers.get("skilldeck-outcome")).toBe("unknown");
    globalThis.skilldeckBackend = honest;
    expect((await team.create({}, KEY)).status).toBe(200);
    expect(await skillCount()).toBe(1);
  },
);

test("refuses an invalid key", async () => {
  team = await temporaryTeam("registry");
  expect((await team.create({}, { "idempotency-key": "x".repeat(256) })).status).toBe(400);
  expect((await team.create({}, { "idempotency-key": "é" })).status).toBe(400);
  expect(await skillCount()).toBe(0);
});
