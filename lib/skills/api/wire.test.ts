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
  it("means the same whichever lane it came in", () => {
    expect(skillSchema.parse(GA_SKILL)).toEqual(skillSchema.parse(BETA_SKILL));
  });

  it("without a title is called by its id", () => {
    expect(skillSchema.parse({ ...BETA_SKILL, display_title: null }).title).toBe("skill_1");
  });

  it("without a version says so", () => {
    expect(skillSchema.parse({ ...BETA_SKILL, latest_version: null }).latestVersion).toBeNull();
  });

  it("of another shape is refused, not guessed", () => {
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

  it("is addressed by its number in the beta lane and by its id in the ga lane", () => {
    expect(skillVersionSchema.parse({ ...common, version: "17", directory: "notes" }).version).toBe("17");
    expect(skillVersionSchema.parse(common).version).toBe("skver_1");
  });

  it("has its name for a directory when the lane has none", () => {
    expect(skillVersionSchema.parse(common).directory).toBe("notes");
  });
});

it("reads a page of either envelope", () => {
  expect(skillPageSchema.parse({ data: [BETA_SKILL], has_more: true, next_page: "page_x" })).toMatchObject({
    nextPage: "page_x",
  });
  expect(skillPageSchema.parse({ data: [GA_SKILL], next_page: null }).items).toHaveLength(1);
});
