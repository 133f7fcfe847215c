import { describe, expect, it } from "vitest";
import { skillPageSchema, skillSchema, skillVersionSchema } from "./wire";

const TIMES = { created_at: "2026-01-02T03:04:05.000006Z", updated_at: "2026-01-02T03:04:05.000006Z" };
const BETA_SKILL = {
  id: "skill_1",
  type: "skill",
  display_title: "Notes",
  latest_version: "17",
  source: "custom",
  ...TIMES,
};
const GA_SKILL = {
  id: "skill_1",
  type: "skill",
  display_name: "Notes",
  latest_version_id: "17",
  source: { type: "custom" },
  ...TIMES,
};

describe("a skill", () => {
  it("is the same from either lane", () => {
    expect(skillSchema.parse(GA_SKILL)).toEqual(skillSchema.parse(BETA_SKILL));
  });

  it("without a title has its id as title", () => {
    expect(skillSchema.parse({ ...BETA_SKILL, display_title: null }).title).toBe("skill_1");
  });

  it("can have no version", () => {
    expect(skillSchema.parse({ ...BETA_SKILL, latest_version: null }).latestVersion).toBeNull();
  });

  it("of another shape is refused", () => {
    expect(skillSchema.safeParse({ ...BETA_SKILL, latest_version: undefined }).success).toBe(false);
  });
});

describe("a version", () => {
  const common = {
    id: "skver_1",
    type: "skill_version",
    skill_id: "skill_1",
    name: "notes",
    description: "d",
    created_at: TIMES.created_at,
  };

  it("has its number in URLs of the beta lane and its id in URLs of the ga lane", () => {
    expect(skillVersionSchema.parse({ ...common, version: "17", directory: "notes" }).version).toBe("17");
    expect(skillVersionSchema.parse(common).version).toBe("skver_1");
  });

  it("has its name as directory in a lane without one", () => {
    expect(skillVersionSchema.parse(common).directory).toBe("notes");
  });
});

it("parses a page of either envelope", () => {
  expect(skillPageSchema.parse({ data: [BETA_SKILL], has_more: true, next_page: "page_x" })).toMatchObject({
    nextPage: "page_x",
  });
  expect(skillPageSchema.parse({ data: [GA_SKILL], next_page: null }).items).toHaveLength(1);
});
