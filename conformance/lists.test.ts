import { describe, expect, test } from "vitest";
import { createSkill, createVersion, isSkilldeck, json, type Lane, newName, refusal } from "./api";

interface Page {
  data: { id: string; version?: string }[];
  has_more?: boolean;
  next_page: string | null;
}

/** Every item of a list, requested page by page. */
async function readAll(path: string, lane: Lane): Promise<Page["data"]> {
  const items: Page["data"] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await json(`${path}${cursor === null ? "" : `&page=${cursor}`}`, { lane });
    expect(page.data.length > 0 || page.next_page === null, "a cursor after an empty page").toBe(true);
    if (lane === "beta") expect(page.has_more).toBe(page.next_page !== null);
    else expect(Object.keys(page).toSorted()).toEqual(["data", "next_page"]);
    items.push(...page.data);
    cursor = page.next_page;
  } while (cursor !== null);
  return items;
}

async function skillWithVersions(count: number) {
  const name = newName();
  const skill = await createSkill(name);
  const numbers: string[] = [skill.latest_version];
  for (let note = 1; note < count; note++)
    numbers.push((await createVersion(skill.id, name, String(note))).version);
  return { id: skill.id as string, numbers };
}

describe("pages", () => {
  test.each<Lane>(["beta", "ga"])("visit every skill once, newest first (%s)", async (lane) => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.unshift((await createSkill()).id);
    const listed = (await readAll("/v1/skills?limit=2&source=custom", lane)).map((skill) => skill.id);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((id) => ids.includes(id))).toEqual(ids);
  });

  test("start with the oldest version in beta and the newest in ga", async () => {
    const { id, numbers } = await skillWithVersions(5);
    const path = `/v1/skills/${id}/versions?limit=2`;
    expect((await readAll(path, "beta")).map((row) => row.version)).toEqual(numbers);
    const inGa = (await readAll(path, "ga")).map((row) => row.id);
    expect(inGa).toHaveLength(5);
    expect(inGa[0]).toBe((await json(`/v1/skills/${id}`, { lane: "ga" })).latest_version_id);
  });

  test("that are exactly full can be the last", async () => {
    const { id } = await skillWithVersions(3);
    for (const lane of ["beta", "ga"] as const)
      expect((await json(`/v1/skills/${id}/versions?limit=3`, { lane })).next_page).toBeNull();
  });

  test("treat an empty limit or page as absent", async () => {
    expect((await json("/v1/skills?limit=&page=&source=")).data).toBeInstanceOf(Array);
  });

  test.runIf(isSkilldeck)(
    "go on for the PHP SDK, which adds a page[] for every page it has read",
    async () => {
      const { id, numbers } = await skillWithVersions(4);
      const path = `/v1/skills/${id}/versions`;
      const read: (string | undefined)[] = [];
      let query = "limit=1";
      for (let count = 0; count < numbers.length; count += 1) {
        const page: Page = await json(`${path}?${query}`);
        read.push(...page.data.map((row) => row.version));
        query += `&limit[]=1&${count % 2 ? "page[]" : "page%5B%5D"}=${page.next_page}`;
      }
      expect(read).toEqual(numbers);
    },
  );

  test("continue at the same place while versions are published and deleted", async () => {
    const name = newName();
    const skill = await createSkill(name);
    const second = await createVersion(skill.id, name, "2");
    const third = await createVersion(skill.id, name, "3");
    const path = `/v1/skills/${skill.id}/versions`;
    const first: Page = await json(`${path}?limit=2`);
    await json(`${path}/${second.version}`, { method: "DELETE" });
    const fourth = await createVersion(skill.id, name, "4");
    const rest: Page = await json(`${path}?limit=2&page=${first.next_page}`);
    expect(rest.data.map((row) => row.version)).toEqual([third.version, fourth.version]);
  });
});

describe("a cursor is refused", () => {
  const message = "page is not a valid page token.";

  test("by the other lane, by another list, and when truncated", async () => {
    const { id } = await skillWithVersions(2);
    const other = await skillWithVersions(2);
    const ofVersions = (await json(`/v1/skills/${id}/versions?limit=1`)).next_page;
    const ofSkills = (await json("/v1/skills?limit=1")).next_page;
    const asks: [string, Lane][] = [
      [`/v1/skills/${id}/versions?page=${ofVersions}`, "ga"],
      [`/v1/skills/${other.id}/versions?page=${ofVersions}`, "beta"],
      [`/v1/skills?page=${ofVersions}`, "beta"],
      [`/v1/skills?page=${ofSkills}`, "ga"],
      [`/v1/skills/${id}/versions?page=${ofSkills}`, "beta"],
      [`/v1/skills/${id}/versions?page=${ofVersions.slice(0, -3)}`, "beta"],
      [`/v1/skills/${id}/versions?page=${ofVersions.slice("page_".length)}`, "beta"],
    ];
    for (const [path, lane] of asks)
      expect(await refusal(path, { lane }), path).toMatchObject({ status: 400, message });
  });

  test.each(["page_", "page_zzz", "page_%00", "zzz", "page_W10", "page_bnVsbA", "'; drop table skills; --"])(
    "that the server didn't issue: %s",
    async (page) => {
      const path = `/v1/skills?page=${encodeURIComponent(page)}`;
      expect(await refusal(path)).toMatchObject({ status: 400, message });
    },
  );
});

describe("limit and source", () => {
  test.each<[string, Lane, string]>([
    ["limit=0", "ga", "limit must be between 1 and 1000"],
    ["limit=-1", "ga", "limit must be between 1 and 1000"],
    ["limit=1001", "ga", "limit must be between 1 and 1000"],
    ["limit=1e2", "ga", "limit must be between 1 and 1000"],
    ["limit=ten", "ga", "limit must be between 1 and 1000"],
    ["limit=101", "beta", "limit must be between 1 and 100"],
    ["source=mine", "ga", "source must be one of custom, anthropic"],
    ["source=mine", "beta", "source must be one of custom, anthropic"],
  ])("refuse ?%s (%s)", async (query, lane, message) => {
    expect(await refusal(`/v1/skills?${query}`, { lane })).toMatchObject({ status: 400, message });
  });

  test("allow 100 skills in beta, 1000 in ga, and 1000 versions in both", async () => {
    const { id } = await createSkill();
    await json("/v1/skills?limit=100");
    await json("/v1/skills?limit=1000", { lane: "ga" });
    for (const lane of ["beta", "ga"] as const) {
      await json(`/v1/skills/${id}/versions?limit=1000`, { lane });
      expect((await refusal(`/v1/skills/${id}/versions?limit=1001`, { lane })).status).toBe(400);
    }
  });

  test("separate a team's skills from Anthropic's", async () => {
    const { id } = await createSkill();
    const ids = async (source: string) =>
      (await readAll(`/v1/skills?limit=100&source=${source}`, "beta")).map((skill) => skill.id);
    expect(await ids("custom")).toContain(id);
    expect(await ids("anthropic")).not.toContain(id);
  });
});
