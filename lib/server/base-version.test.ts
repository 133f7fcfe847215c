import { afterEach, describe, expect, test } from "vitest";
import type { Lane } from "@/lib/skills/api/lane";
import { anthropic } from "./anthropic/anthropic";
import { listenerOf, serveUpstream } from "./anthropic/serve-upstream";
import { ask, form, skillFiles, temporaryRegistry } from "./registry/temporary-registry";
import type { Handler } from "./respond";

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function registry(): Promise<Handler> {
  const { handle, remove } = await temporaryRegistry();
  closing.push(remove);
  return handle;
}

async function proxy(): Promise<Handler> {
  const upstream = await serveUpstream(listenerOf(await registry()));
  closing.push(upstream.close);
  return anthropic({ apiKey: "key", baseUrl: upstream.baseUrl });
}

const newestOf = (skill: { latest_version?: string | null; latest_version_id?: string }) =>
  skill.latest_version ?? skill.latest_version_id ?? "none";

describe.each([
  ["registry", registry],
  ["proxy", proxy],
])("%s", (_, open) => {
  async function openSkill(lane: Lane) {
    const handle = await open();
    const created = await handle(ask("/v1/skills", { body: form(skillFiles("a")), lane }));
    const skill = await created.json();
    const path = `/v1/skills/${skill.id}/versions`;
    const publish = (base: string | null, note = "") =>
      handle(
        ask(path, {
          body: form(skillFiles("a", { "note.md": note })),
          headers: base === null ? {} : { "skilldeck-base-version": base },
          lane,
        }),
      );
    const newest = async () => newestOf(await (await handle(ask(`/v1/skills/${skill.id}`, { lane }))).json());
    const count = async () => (await (await handle(ask(`${path}?limit=100`, { lane }))).json()).data.length;
    return { handle, path, publish, newest, count, first: newestOf(skill) };
  }

  describe.each(["beta", "ga"] as const)("%s lane", (lane) => {
    test("publishes an upload that follows the newest version", async () => {
      const { publish, first, newest, count } = await openSkill(lane);
      expect((await publish(first)).status).toBe(200);
      expect((await publish(await newest())).status).toBe(200);
      expect(await count()).toBe(3);
    });

    test("refuses an upload that follows an older version, names the newest, and tells SDKs not to repeat it", async () => {
      const { publish, first, newest, count } = await openSkill(lane);
      await publish(null);
      const answer = await publish(first);
      expect(answer.status).toBe(412);
      expect(answer.headers.get("x-should-retry")).toBe("false");
      const { error } = await answer.json();
      expect(error.type).toBe("conflict_error");
      expect(error.message).toContain(`skilldeck-base-version: ${await newest()}`);
      expect(await count()).toBe(2);
    });

    test("publishes one of ten simultaneous uploads that follow the same version", async () => {
      const { publish, first, count } = await openSkill(lane);
      const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => publish(first, `${index}`)));
      expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, ...Array(9).fill(412)]);
      expect(await count()).toBe(2);
    });

    test("refuses a malformed base version", async () => {
      const { publish, count } = await openSkill(lane);
      for (const base of ["latest", "../x", "a b"]) expect((await publish(base)).status).toBe(400);
      expect(await count()).toBe(1);
    });
  });

  test("accepts 'none' for a skill without versions", async () => {
    const { handle, path, publish, first } = await openSkill("beta");
    await handle(ask(`${path}/${first}`, { method: "DELETE" }));
    expect((await publish(first)).status).toBe(412);
    expect((await publish("none")).status).toBe(200);
  });
});
