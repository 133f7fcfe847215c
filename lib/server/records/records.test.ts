import { createHash } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { zipOf } from "@/conformance/zip-of";
import { accountName } from "@/e2e/account-name";
import { form } from "@/lib/server/registry/temporary-registry";
import type { Handler } from "@/lib/server/respond";
import { openRecords, records } from "./records";
import { temporaryTeam } from "./temporary-team";

const KINDS = ["registry", "anthropic"] as const;
const note = (text: string) => ({ "skilldeck-note": encodeURIComponent(text) });

let team: Awaited<ReturnType<typeof temporaryTeam>>;
afterEach(async () => {
  vi.useRealTimers();
  await team.close();
});

async function contentOf(skillId: string, version: string): Promise<string> {
  const answer = await team.ask(`/v1/skills/${skillId}/versions/${version}/content`);
  expect(answer.status).toBe(200);
  return createHash("sha256")
    .update(new Uint8Array(await answer.arrayBuffer()))
    .digest("hex");
}

const missing = (skillId: string, version: string) =>
  team.send(`/v1/skills/${skillId}/versions/${version}`).then(({ status }) => status === 404);

describe.each(KINDS)("who published and why, %s", (kind) => {
  test("is listed for each version, with the program that sent it", async () => {
    team = await temporaryTeam(kind);
    const { body: skill } = await team.create({}, note("The first – für alle"));
    await team.publish(skill.id, { "x.md": "1" }, { "user-agent": "curl/8.5.0" });
    const { body } = await team.publications(skill.id);
    const author = accountName();
    expect(body.publications).toMatchObject([
      { note: "The first – für alle", author, program: null, restores: null },
      { note: "", author, program: "curl/8.5.0", restores: null },
    ]);
    expect(body.deleted).toEqual([]);
  });

  test("is found for the same version in both lanes", async () => {
    team = await temporaryTeam(kind, "ga");
    const { body: skill } = await team.create({}, note("why"));
    const { body } = await team.publications(skill.id);
    const beta = await team.send(`/v1/skills/${skill.id}/versions`, { lane: "beta" });
    expect(`skillver_${body.publications[0].object_id}`).toBe(beta.body.data[0].id);
  });

  test.each([
    ["a note that is too long", "x".repeat(1001)],
    ["a note that is not percent-encoded", "100%"],
    ["a note with control characters", "a%07b"],
  ])("refuses %s before anything is published", async (_, text) => {
    team = await temporaryTeam(kind);
    const refused = await team.create({}, { "skilldeck-note": text });
    expect(refused).toMatchObject({ status: 400, body: { error: { type: "invalid_request_error" } } });
    expect((await team.send("/v1/skills")).body.data).toEqual([]);
  });
});

describe.each(KINDS)("rolling back, %s", (kind) => {
  test.each(["beta", "ga"] as const)(
    "publishes an older version's exact bytes as the newest (%s)",
    async (lane) => {
      team = await temporaryTeam(kind, lane);
      const zip = zipOf({
        "a/SKILL.md": "---\nname: a\ndescription: Does a.\n---\n",
        "a/run.sh": { content: "#!/bin/sh\n", mode: 0o755 },
        "a/.DS_Store": "kept on purpose",
      });
      const { body: skill } = await team.send("/v1/skills", {
        body: form({ "a.zip": zip }),
        headers: { "skilldeck-keep-junk": "yes" },
      });
      const first = skill.latest_version ?? skill.latest_version_id;
      await team.publish(skill.id, { "x.md": "2" });
      const { status, body } = await team.rollBack(skill.id, first, note("2 breaks the forms"));
      expect(status).toBe(200);
      expect(body.version).not.toBe(first);
      expect(await team.digest(skill.id, body.version)).toEqual({
        status: 200,
        body: { digest: body.digest },
      });
      expect(await contentOf(skill.id, body.version)).toBe(await contentOf(skill.id, first));
      const { publications } = (await team.publications(skill.id)).body;
      const [original] = publications;
      expect(publications[2]).toMatchObject({ note: "2 breaks the forms", restores: original.object_id });
    },
  );

  test("is refused if someone else published in between, or if the version doesn't exist", async () => {
    team = await temporaryTeam(kind);
    const { body: skill } = await team.create();
    await team.publish(skill.id, { "x.md": "2" });
    const base = { "skilldeck-base-version": skill.latest_version };
    expect((await team.rollBack(skill.id, skill.latest_version, base)).status).toBe(412);
    expect((await team.rollBack(skill.id, "1")).status).toBe(404);
    expect((await team.send(`/v1/skills/${skill.id}/versions`)).body.data).toHaveLength(2);
  });
});

describe.each(KINDS)("deleting, %s", (kind) => {
  test("keeps a copy that can be published again, byte for byte, in its own skill", async () => {
    team = await temporaryTeam(kind);
    const { body: skill } = await team.create({ "x.md": "1" });
    const { body: second } = await team.publish(skill.id, { "x.md": "2" });
    const digest = await contentOf(skill.id, second.version);
    await team.send(`/v1/skills/${skill.id}/versions/${second.version}`, { method: "DELETE" });
    const [kept] = (await team.deleted()).body.data;
    expect(kept).toMatchObject({
      skill_id: skill.id,
      skill_title: "a",
      version: second.version,
      author: accountName(),
      published: null,
    });
    const copy = await team.deletedContent(kept.id);
    expect(
      createHash("sha256")
        .update(new Uint8Array(await copy.arrayBuffer()))
        .digest("hex"),
    ).toBe(digest);
    const { status, body } = await team.publishAgain(kept.id);
    expect(status).toBe(200);
    expect(body.skill_id).toBe(skill.id);
    expect(await contentOf(skill.id, body.version)).toBe(digest);
    expect((await team.deleted()).body.data[0].published).toEqual({
      skill_id: skill.id,
      version: body.version,
    });
    const { publications, deleted } = (await team.publications(skill.id)).body;
    expect(publications.at(-1).restores).toBe(deleted[0].object_id);
  });

  test("a whole skill keeps copies that are restored to one new skill", async () => {
    team = await temporaryTeam(kind, "ga");
    const { body: skill } = await team.create({ "x.md": "1" });
    await team.publish(skill.id, { "x.md": "2" });
    expect((await team.send(`/v1/skills/${skill.id}`, { method: "DELETE" })).status).toBe(200);
    const kept = (await team.deleted()).body.data;
    expect(kept).toHaveLength(2);
    const again = [await team.publishAgain(kept[1].id), await team.publishAgain(kept[0].id)];
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(again.map(({ body }) => body.skill_id)).size).toBe(1);
    expect(again[0]?.body.skill_id).not.toBe(skill.id);
  });

  test("isn't recorded if the backend refused it", async () => {
    team = await temporaryTeam(kind, "ga");
    const { body: skill } = await team.create();
    const path = `/v1/skills/${skill.id}/versions/${skill.latest_version_id}`;
    expect((await team.send(path, { method: "DELETE" })).status).toBe(400);
    expect((await team.deleted()).body.data).toEqual([]);
    expect(await team.copiesKept()).toEqual([]);
  });

  test("without a copy, on request, still keeps the version's number", async () => {
    team = await temporaryTeam(kind);
    const { body: skill } = await team.create();
    const path = `/v1/skills/${skill.id}/versions/${skill.latest_version}`;
    await team.send(path, { method: "DELETE", headers: { "skilldeck-keep-copy": "no" } });
    expect((await team.deleted()).body.data).toEqual([]);
    expect((await team.publications(skill.id)).body.deleted).toMatchObject([
      { version: skill.latest_version },
    ]);
  });
});

test("a version whose content can't be read isn't deleted, and the error says how to delete it anyway", async () => {
  team = await temporaryTeam("registry");
  const { body: skill } = await team.create();
  const path = `/v1/skills/${skill.id}/versions/${skill.latest_version}`;
  const honest = globalThis.skilldeckBackend as Handler;
  globalThis.skilldeckBackend = (request) =>
    request.url.endsWith("/content")
      ? Promise.resolve(
          Response.json(
            { type: "error", error: { type: "api_error", message: "It is damaged." } },
            { status: 500 },
          ),
        )
      : honest(request);
  const refused = await team.send(path, { method: "DELETE" });
  expect(refused.status).toBe(500);
  expect(refused.body.error.message).toContain("skilldeck-keep-copy: no");
  expect(await missing(skill.id, skill.latest_version)).toBe(false);
  expect((await team.send(path, { method: "DELETE", headers: { "skilldeck-keep-copy": "no" } })).status).toBe(
    200,
  );
  expect(await missing(skill.id, skill.latest_version)).toBe(true);
});

test("copies are kept for thirty days, and numbers forever", async () => {
  team = await temporaryTeam("registry");
  const { body: skill } = await team.create();
  await team.send(`/v1/skills/${skill.id}/versions/${skill.latest_version}`, { method: "DELETE" });
  const [kept] = (await team.deleted()).body.data;
  vi.useFakeTimers({ now: Date.now() + 30 * 86_400_000 - 60_000, toFake: ["Date"] });
  expect((await team.deleted()).body.data).toHaveLength(1);
  vi.setSystemTime(Date.now() + 120_000);
  expect((await team.deleted()).body.data).toEqual([]);
  expect((await team.publishAgain(kept.id)).status).toBe(404);
  expect((await team.publications(skill.id)).body.deleted).toHaveLength(1);
});

test("copies are listed by latest deletion first, a hundred per page", async () => {
  team = await temporaryTeam("registry");
  const { body: skill } = await team.create();
  await team.send(`/v1/skills/${skill.id}/versions/${skill.latest_version}`, { method: "DELETE" });
  const { db } = await records();
  const deletion = await db.selectFrom("deletions").selectAll().executeTakeFirstOrThrow();
  // As if 102 more versions had been deleted before it, two in each millisecond.
  const earlier = Array.from({ length: 102 }, (_, index) => ({
    ...deletion,
    id: `deleted_01${String(index).padStart(22, "0")}`,
    version: `${index}`,
    deleted_at: new Date(Date.parse(deletion.deleted_at) - 1_000 + (index >> 1)).toISOString(),
  }));
  await db.insertInto("deletions").values(earlier).execute();
  const first = (await team.deleted()).body;
  const second = (await team.deleted(`?page=${first.next_page}`)).body;
  const listed = [...first.data, ...second.data].map((item: { version: string }) => item.version);
  expect(first.data).toHaveLength(100);
  expect(second.next_page).toBeNull();
  expect(listed).toEqual([...earlier.map(({ version }) => version), skill.latest_version].toReversed());
  expect((await team.deleted("?page=zzz")).status).toBe(400);
});

test("a copy that a crash left without a record is set aside when the records are next opened", async () => {
  team = await temporaryTeam("registry");
  const { copies } = await records();
  await copies.keep(await copies.stage(new Blob(["left"]).stream()));
  expect(await team.copiesKept()).toHaveLength(1);
  globalThis.skilldeckRecords = openRecords(team.folder);
  expect(await team.copiesKept()).toEqual([]);
});
