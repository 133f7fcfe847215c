import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ask, form, skillFiles, temporaryRegistry } from "./temporary-registry";

let registry: Awaited<ReturnType<typeof temporaryRegistry>>;

beforeEach(async () => {
  registry = await temporaryRegistry();
});
afterEach(async () => {
  vi.useRealTimers();
  await registry.remove();
});

async function json(request: Request, status = 200) {
  const answer = await registry.handle(request);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(status);
  return body;
}

async function refused(request: Request, status = 400): Promise<string> {
  return (await json(request, status)).error.message;
}

function create(name: string, fields = {}, lane: "beta" | "ga" = "beta") {
  return json(ask("/v1/skills", { body: form(skillFiles(name), fields), lane }));
}

function addVersion(skillId: string, name: string, note: string) {
  return json(ask(`/v1/skills/${skillId}/versions`, { body: form(skillFiles(name, { "note.md": note })) }));
}

describe("skills", () => {
  test("a new skill has exactly the seven keys of the beta lane, times in microseconds", async () => {
    const skill = await create("my-skill", { display_title: "Mein Können" });
    expect(skill).toEqual({
      id: expect.stringMatching(/^skill_01[1-9A-HJ-NP-Za-km-z]{22}$/),
      type: "skill",
      display_title: "Mein Können",
      latest_version: expect.stringMatching(/^\d{16}$/),
      source: "custom",
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      updated_at: expect.stringMatching(/Z$/),
    });
    expect(await json(ask(`/v1/skills/${skill.id}`))).toEqual(skill);
  });

  test("the same skill reads as the seven keys of ga without the beta header", async () => {
    const { id } = await create("my-skill");
    expect(await json(ask(`/v1/skills/${id}`, { lane: "ga" }))).toEqual({
      type: "skill",
      id,
      display_name: "my-skill",
      source: { type: "custom" },
      latest_version_id: expect.stringMatching(/^skver_01\w{22}$/),
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
  });

  test("a title must be unique in the beta lane, but not in ga", async () => {
    await create("one", { display_title: "Same" });
    const again = form(skillFiles("two"), { display_title: "Same" });
    expect(await refused(ask("/v1/skills", { body: again }))).toBe(
      "Skill cannot reuse an existing display_title: Same",
    );
    await create("three", { display_name: "Same" }, "ga");
    expect((await json(ask("/v1/skills"))).data).toHaveLength(2);
  });

  test.each([
    { lane: "beta", field: "display_title", limit: 64 },
    { lane: "ga", field: "display_name", limit: 255 },
  ] as const)(
    "accepts a $field of $limit characters, and refuses one more",
    async ({ lane, field, limit }) => {
      const send = (length: number) => form(skillFiles("one"), { [field]: "é".repeat(length) });
      await json(ask("/v1/skills", { body: send(limit), lane }));
      expect(await refused(ask("/v1/skills", { body: send(limit + 1), lane }))).toBe(
        `${field} must be at most ${limit} characters long`,
      );
    },
  );

  test("paging lists every skill once, newest first, and the last page has no cursor", async () => {
    const names = ["a", "b", "c", "d", "e"];
    for (const name of names) await create(name);
    const seen: string[] = [];
    let page: string | null = "";
    while (page !== null) {
      const list: { data: { display_title: string }[]; has_more: boolean; next_page: string | null } =
        await json(ask(`/v1/skills?beta=true&limit=2&page=${page}`));
      expect(list.has_more).toBe(list.next_page !== null);
      seen.push(...list.data.map((skill) => skill.display_title));
      page = list.next_page;
    }
    expect(seen).toEqual(names.toReversed());
  });

  test.each([
    ["limit=0", "beta", "limit must be between 1 and 100"],
    ["limit=101", "beta", "limit must be between 1 and 100"],
    ["limit=1001", "ga", "limit must be between 1 and 1000"],
    ["limit=ten", "ga", "limit must be between 1 and 1000"],
    ["source=mine", "ga", "source must be one of custom, anthropic"],
    ["page=page_zzz", "ga", "page is not a valid page token."],
  ] as const)("the list refuses ?%s in %s", async (query, lane, message) => {
    expect(await refused(ask(`/v1/skills?${query}`, { lane }))).toBe(message);
  });

  test("a cursor is refused in another lane or list", async () => {
    for (const name of ["a", "b"]) await create(name);
    const { data, next_page } = await json(ask("/v1/skills?limit=1"));
    for (const request of [
      ask(`/v1/skills?page=${next_page}`, { lane: "ga" }),
      ask(`/v1/skills/${data[0].id}/versions?page=${next_page}`),
    ])
      expect(await refused(request)).toBe("page is not a valid page token.");
  });

  test("the source filter treats all skills here as custom", async () => {
    await create("a");
    expect((await json(ask("/v1/skills?source=custom"))).data).toHaveLength(1);
    expect((await json(ask("/v1/skills?source=anthropic"))).data).toHaveLength(0);
  });

  test("every operation on an unknown skill answers 404", async () => {
    const path = "/v1/skills/skill_01none";
    for (const request of [
      ask(path),
      ask(path, { method: "DELETE" }),
      ask(`${path}/versions`),
      ask(`${path}/versions`, { body: form(skillFiles("a")) }),
      ask(`${path}/versions/1759178010641129`),
      ask(`${path}/versions/1759178010641129/content`),
    ])
      expect(await refused(request, 404)).toBe("Skill not found: skill_01none");
  });
});

describe("versions", () => {
  test("a new version is the latest; lists run oldest first in beta and newest first in ga", async () => {
    const skill = await create("a");
    const second = await addVersion(skill.id, "a", "2");
    const third = await addVersion(skill.id, "a", "3");
    expect(third).toEqual({
      id: expect.stringMatching(/^skillver_01\w{22}$/),
      type: "skill_version",
      skill_id: skill.id,
      version: expect.stringMatching(/^\d{16}$/),
      name: "a",
      description: "Does a.",
      directory: "a",
      created_at: expect.any(String),
    });
    const path = `/v1/skills/${skill.id}/versions`;
    const beta = (await json(ask(path))).data.map((row: { version: string }) => row.version);
    expect(beta).toEqual([skill.latest_version, second.version, third.version]);
    const ga = (await json(ask(path, { lane: "ga" }))).data.map((row: { id: string }) => row.id);
    expect(ga[0]).toBe(third.id.replace("skillver_", "skver_"));
    expect((await json(ask(`/v1/skills/${skill.id}`))).latest_version).toBe(third.version);
  });

  test("paging lists every version in the lane's order", async () => {
    const skill = await create("a");
    const published = [skill.latest_version];
    for (const note of ["2", "3", "4"]) published.push((await addVersion(skill.id, "a", note)).version);
    const first = await json(ask(`/v1/skills/${skill.id}/versions?limit=3`));
    const rest = await json(ask(`/v1/skills/${skill.id}/versions?limit=3&page=${first.next_page}`));
    expect([...first.data, ...rest.data].map((row) => row.version)).toEqual(published);
    expect(rest.next_page).toBeNull();
  });

  test("numbers and dates increase even if the clock steps back", async () => {
    const skill = await create("a");
    const path = `/v1/skills/${skill.id}`;
    const first = await json(ask(`${path}/versions/${skill.latest_version}`));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
    const second = await addVersion(skill.id, "a", "2");
    expect(BigInt(second.version)).toBe(BigInt(skill.latest_version) + 1n);
    expect(second.created_at > first.created_at).toBe(true);
    expect((await json(ask(path))).updated_at).toBe(second.created_at);
  });

  test("a skill's name never changes", async () => {
    const skill = await create("a");
    const message = await refused(ask(`/v1/skills/${skill.id}/versions`, { body: form(skillFiles("b")) }));
    expect(message).toContain("Skill name 'b' in SKILL.md must be consistent across all versions");
    expect((await json(ask(`/v1/skills/${skill.id}/versions`))).data).toHaveLength(1);
  });

  test("the same files may be published twice: two versions share one archive", async () => {
    const skill = await create("a");
    await json(ask(`/v1/skills/${skill.id}/versions`, { body: form(skillFiles("a")) }));
    expect((await json(ask(`/v1/skills/${skill.id}/versions`))).data).toHaveLength(2);
    expect(await registry.listStored()).toHaveLength(1);
  });

  test.each([
    { lane: "beta", version: "latest", status: 400, message: /^Invalid version format: 'latest'/ },
    { lane: "beta", version: "skver_", status: 400, message: /must be a numeric timestamp/ },
    { lane: "beta", version: "skver_01x", status: 404, message: /^Skill version not found/ },
    { lane: "beta", version: "1", status: 404, message: /^Skill version not found: skill_\w+ version 1$/ },
    {
      lane: "ga",
      version: "1759178010641129",
      status: 400,
      message: /^Invalid version id: '1759178010641129'$/,
    },
    { lane: "ga", version: "skver_01x", status: 404, message: /^Skill version not found/ },
  ] as const)("$lane: the address '$version' answers $status", async ({ lane, version, status, message }) => {
    const { id } = await create("a");
    expect(await refused(ask(`/v1/skills/${id}/versions/${version}`, { lane }), status)).toMatch(message);
  });

  test("beta reads a version by its ga object id, but doesn't delete it by that id", async () => {
    const skill = await create("a");
    const ga = await json(ask(`/v1/skills/${skill.id}`, { lane: "ga" }));
    const path = `/v1/skills/${skill.id}/versions/${ga.latest_version_id}`;
    expect((await json(ask(path))).version).toBe(skill.latest_version);
    expect((await registry.handle(ask(`${path}/content`))).status).toBe(200);
    expect(await refused(ask(path, { method: "DELETE" }))).toContain("must be a numeric timestamp");
  });

  test("ga accepts 'latest' for reading, but not for deleting or downloading", async () => {
    const { id } = await create("a");
    const path = `/v1/skills/${id}/versions/latest`;
    expect((await json(ask(path, { lane: "ga" }))).name).toBe("a");
    expect(await refused(ask(path, { lane: "ga", method: "DELETE" }))).toContain(
      "when deleting a skill version",
    );
    expect(await refused(ask(`${path}/content`, { lane: "ga" }))).toContain(
      "when downloading a skill version",
    );
  });
});

describe("deleting", () => {
  test("beta: a skill with versions can't be deleted, an emptied one can, and ga hides it in between", async () => {
    const { id, latest_version } = await create("a");
    const path = `/v1/skills/${id}`;
    expect(await refused(ask(path, { method: "DELETE" }))).toBe(
      "Cannot delete skill with existing versions. Delete all versions first.",
    );
    const deleted = await json(ask(`${path}/versions/${latest_version}`, { method: "DELETE" }));
    expect(deleted).toEqual({ id: latest_version, type: "skill_version_deleted" });
    expect((await json(ask(path))).latest_version).toBeNull();
    expect(await refused(ask(path, { lane: "ga" }))).toContain("Skill has no versions");
    expect((await json(ask("/v1/skills", { lane: "ga" }))).data).toEqual([]);
    expect(await json(ask(path, { method: "DELETE" }))).toEqual({ id, type: "skill_deleted" });
    expect(await registry.listStored()).toEqual([]);
  });

  test("ga: the only version can't be deleted, the skill can, with all its versions", async () => {
    const { id, latest_version_id } = await create("a", {}, "ga");
    const version = `/v1/skills/${id}/versions/${latest_version_id}`;
    expect(await refused(ask(version, { lane: "ga", method: "DELETE" }))).toContain("only version");
    expect(await json(ask(version, { lane: "ga" }))).toMatchObject({ id: latest_version_id });
    await json(ask(`/v1/skills/${id}`, { lane: "ga", method: "DELETE" }));
    expect(await registry.listStored()).toEqual([]);
  });

  test("deleting the newest version makes the one before it newest, and keeps an archive that another version shares", async () => {
    const { id, latest_version } = await create("a");
    const again = await json(ask(`/v1/skills/${id}/versions`, { body: form(skillFiles("a")) }));
    await json(ask(`/v1/skills/${id}/versions/${again.version}`, { method: "DELETE" }));
    expect((await json(ask(`/v1/skills/${id}`))).latest_version).toBe(latest_version);
    expect(await registry.listStored()).toHaveLength(1);
  });
});
