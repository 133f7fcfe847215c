import { describe, expect, it } from "vitest";
import type { Lane } from "@/lib/skills/api/lane";
import { MAX_BUNDLE_BYTES, MAX_BUNDLE_FILES } from "@/lib/skills/limits";
import { readSkillMd } from "@/lib/skills/skill-md/skill-md";
import { type BundleCheckOptions, checkBundle, checkBundleInPieces, findSkillMd } from "./check-bundle";
import { countStringWork } from "./string-work-for-test";

const SOUND = "name: my-skill\ndescription: Does it.";

function filesAt(...paths: string[]) {
  return paths.map((path) => ({ path, size: 10 }));
}

function skillMdOf(yaml: string) {
  return readSkillMd(new TextEncoder().encode(`---\n${yaml}\n---\n`));
}

function check(paths: string[], yaml = SOUND, options: Partial<BundleCheckOptions> = {}) {
  const files = filesAt(...paths);
  const skillMd = findSkillMd(files) === null ? null : skillMdOf(yaml);
  return checkBundle(files, { lane: "beta", readSkillMd: skillMd, ...options });
}

function messages(paths: string[], lane: Lane): string[] {
  return check(paths, SOUND, { lane }).problems.map((problem) => problem.message);
}

describe("accepts a valid bundle", () => {
  it.each<[Lane, string[], string | null]>([
    ["beta", ["my-skill/SKILL.md", "my-skill/docs/a.md"], "my-skill"],
    ["beta", ["My_Skill/SKILL.md"], "My_Skill"],
    ["beta", ["my-skill/SKILL.md", "my-skill/examples/other/SKILL.md"], "my-skill"],
    ["ga", ["my-skill/SKILL.md"], "my-skill"],
    ["ga", ["another-folder/SKILL.md"], "another-folder"],
    ["ga", ["SKILL.md", "docs/a.md"], null],
    ["ga", ["SKILL.md", "examples/SKILL.md"], null],
  ])("%s: %j", (lane, paths, wrapper) => {
    expect(check(paths, SOUND, { lane })).toEqual({
      wrapper,
      skillMdPath: paths[0],
      name: "my-skill",
      description: "Does it.",
      problems: [],
    });
  });
});

const POSITION = "SKILL.md file must be exactly in the top-level folder.";
const ONE_FOLDER = "All files must be inside the top-level folder";
const MISSING = "SKILL.md not found in uploaded files";

describe("reports layout problems in the API's words", () => {
  it.each<[Lane, string[], string[]]>([
    ["beta", [], ["No files provided"]],
    ["ga", [], ["files[]: Field required"]],
    ["beta", ["SKILL.md", "a.md"], [POSITION]],
    ["beta", ["s/my-skill/SKILL.md"], [POSITION]],
    ["ga", ["s/my-skill/SKILL.md"], [POSITION]],
    ["beta", ["s/a.md"], [MISSING]],
    ["ga", ["a.md"], [MISSING]],
    ["beta", ["s/skill.md"], [`${MISSING}. Rename 's/skill.md' to SKILL.md.`]],
    ["beta", ["my-skill/SKILL.md", "a.md", "t/a", "t/b"], [ONE_FOLDER, ONE_FOLDER]],
    ["ga", ["my-skill/SKILL.md", "a.md"], [ONE_FOLDER]],
    ["beta", ["a/SKILL.md", "b/SKILL.md"], [ONE_FOLDER]],
    [
      "beta",
      ["skills/SKILL.md"],
      ["The folder name 'skills' must match the skill name 'my-skill' in SKILL.md."],
    ],
  ])("%s: %j", (lane, paths, expected) => {
    expect(messages(paths, lane)).toEqual(expected);
  });

  it("with the path of the file", () => {
    const { problems } = check(["my-skill/SKILL.md", "a.md", "t/a", "t/b"]);
    expect(problems.map((problem) => problem.path)).toEqual(["a.md", "t/a"]);
  });
});

const UNRESOLVED =
  "`name` and `description` must resolve from `SKILL.md` frontmatter or its fallbacks, within their length limits";
const CHARACTERS = "field 'name' in SKILL.md may only contain lowercase letters a-z, digits and hyphens";

describe("reports problems of SKILL.md in the API's words, with the line", () => {
  it.each<[string, Lane, string, string | null, number | null]>([
    ["name of 64", "beta", `name: ${"a".repeat(64)}\ndescription: d`, null, null],
    [
      "name of 65",
      "beta",
      `name: ${"a".repeat(65)}\ndescription: d`,
      "field 'name' in SKILL.md must be at most 64 characters",
      2,
    ],
    ["name of 65", "ga", `name: ${"a".repeat(65)}\ndescription: d`, UNRESOLVED, 2],
    ["numeric name", "beta", "name: 123\ndescription: d", null, null],
    ["capitals", "beta", "name: MySkill\ndescription: d", CHARACTERS, 2],
    ["underscore", "ga", "name: my_skill\ndescription: d", CHARACTERS, 2],
    ["letters outside a-z", "beta", "name: навык\ndescription: d", CHARACTERS, 2],
    ["tags in the name", "beta", "name: <b>x</b>\ndescription: d", CHARACTERS, 2],
    ["a line break in the name", "beta", 'name: "a\\n"\ndescription: d', CHARACTERS, 2],
    [
      "reserved word",
      "beta",
      "description: d\nname: my-claude-skill",
      "Skill name in SKILL.md cannot contain the reserved word 'claude'.",
      3,
    ],
    [
      "reserved word inside",
      "ga",
      "name: xanthropicx\ndescription: d",
      "Skill name in SKILL.md cannot contain the reserved word 'anthropic'.",
      2,
    ],
    ["no name", "beta", "description: d", "field 'name' in SKILL.md is required", null],
    ["no description", "beta", "name: a", "field 'description' in SKILL.md is required", null],
    ["blank description", "ga", 'name: a\ndescription: " "', UNRESOLVED, 3],
    ["description of 1024 code points", "beta", `name: a\ndescription: ${"😀".repeat(1024)}`, null, null],
    [
      "description of 1025",
      "beta",
      `name: a\ndescription: ${"😀".repeat(1025)}`,
      "field 'description' in SKILL.md must be at most 1024 characters",
      3,
    ],
    [
      "tags in the description",
      "beta",
      "name: a\ndescription: use <b>it</b>",
      "field 'description' in SKILL.md cannot contain XML tags. Remove '<b>', or put a space after a '<' that compares.",
      3,
    ],
    ["comparisons", "beta", 'name: a\ndescription: "LCP < 1s, >90 days, a -> b"', null, null],
    ["unknown fields", "beta", "name: a\ndescription: d\nunknown: x", null, null],
  ])("%s (%s)", (_case, lane, ...[yaml, message, line]) => {
    const { name } = skillMdOf(yaml);
    const wrapper = lane === "beta" && name ? name.replaceAll("/", "").trim() : "w";
    const { problems } = check([`${wrapper}/SKILL.md`], yaml, { lane });
    const [first] = problems.filter((problem) => problem.rule !== "folder-name");
    expect(first ?? null).toEqual(
      message && expect.objectContaining({ message, line, path: `${wrapper}/SKILL.md` }),
    );
  });

  it("except a missing name in ga, which falls back to the folder", () => {
    expect(check(["my-skill/SKILL.md"], "description: d", { lane: "ga" })).toMatchObject({
      name: "my-skill",
      problems: [],
    });
    expect(check(["SKILL.md"], "description: d", { lane: "ga" }).problems).toMatchObject([
      { message: UNRESOLVED },
    ]);
    expect(check(["my-skill/SKILL.md"], "description: d").name).toBeNull();
  });

  it.each<Lane>(["beta", "ga"])("for a name that differs from the skill's (%s)", (lane) => {
    const options = { lane, expectedName: "old-name" };
    expect(check(["my-skill/SKILL.md"], SOUND, options).problems[0]?.message).toBe(
      "Skill name 'my-skill' in SKILL.md must be consistent across all versions for a given `skill_id`. Expected 'old-name'.",
    );
    expect(check(["my-skill/SKILL.md"], SOUND, { lane, expectedName: "my-skill" }).problems).toEqual([]);
  });

  it("but no missing fields if the frontmatter is unreadable", () => {
    const { problems } = check(["my-skill/SKILL.md"], "name: my-skill\ndescription: Use when: x");
    expect(problems).toMatchObject([{ rule: "frontmatter-yaml", path: "my-skill/SKILL.md", line: 3 }]);
  });

  it("as missing fields if SKILL.md was not read", () => {
    const { problems } = check(["my-skill/SKILL.md"], SOUND, { readSkillMd: null });
    expect(problems.map((problem) => problem.rule)).toEqual(["name-missing", "description-missing"]);
  });
});

it("reports invalid and colliding paths with the path of the file", () => {
  const { problems } = check(["my-skill/SKILL.md", "my-skill/../x", "my-skill/A", "my-skill/a"]);
  expect(problems.map(({ rule, path }) => [rule, path])).toEqual([
    ["path", "my-skill/../x"],
    ["path-collision", "my-skill/a"],
  ]);
});

it("measures a path as it will be stored, under the skill's name", () => {
  const path = `${"d/".repeat(16)}a`;
  expect(check(["SKILL.md", path], SOUND, { lane: "ga" }).problems).toMatchObject([{ rule: "path", path }]);
});

it("accepts exactly the limits of size and count, and refuses one more of each", () => {
  const skillMd = skillMdOf(SOUND);
  const rulesFor = (count: number, total: number) => {
    const files = Array.from({ length: count }, (_, index) => ({ path: `my-skill/${index}`, size: 0 }));
    files[0] = { path: "my-skill/SKILL.md", size: total };
    return checkBundle(files, { lane: "beta", readSkillMd: skillMd }).problems.map((problem) => problem.rule);
  };
  expect(rulesFor(MAX_BUNDLE_FILES, MAX_BUNDLE_BYTES)).toEqual([]);
  expect(rulesFor(MAX_BUNDLE_FILES + 1, MAX_BUNDLE_BYTES + 1)).toEqual(["file-count", "bundle-size"]);
});

it.each(["My Skill", "claude-x"])(
  "doesn't suggest renaming the folder to %s, which is invalid itself",
  (name) => {
    const { problems } = check(["my-skill/SKILL.md"], `name: ${name}\ndescription: d`, { lane: "beta" });
    expect(problems.map(({ rule }) => rule)).not.toContain("folder-name");
  },
);

it("reports everything at once: layout, paths, SKILL.md, size", () => {
  const files = [...filesAt("s/SKILL.md", "stray.md", "s/a//b"), { path: "s/big", size: MAX_BUNDLE_BYTES }];
  const skillMd = skillMdOf("name: Claude\ndescription: <b>");
  expect(
    checkBundle(files, { lane: "beta", readSkillMd: skillMd, expectedName: "s" }).problems.map((p) => p.rule),
  ).toEqual([
    "one-folder",
    "path",
    "name-characters",
    "name-reserved",
    "name-changed",
    "description-xml",
    "bundle-size",
  ]);
});

describe("the cost of a check is linear in the length of a list", () => {
  const spread = (count: number, path: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => path(index));

  it.each<[string, (index: number) => string]>([
    ["files without SKILL.md", (index) => `s/${index}`],
    ["deep files", (index) => `s/${"d/".repeat(14)}${index}`],
    ["a SKILL.md in every folder", (index) => `${index}/SKILL.md`],
    ["nested SKILL.md files", (index) => `s/${index}/SKILL.md`],
    ["a skill.md in every folder", (index) => `s/${index}/skill.md`],
    ["files beside each other", (index) => `${index}`],
  ])("of %s", (_case, path) => {
    const [small, large] = [1_000, 2_000].map((count) => countStringWork(() => check(spread(count, path))));
    expect(large).toBeLessThan(2.2 * (small ?? 0));
  });

  it("because paths that are too long, or too many, are not processed", () => {
    const work = (length: number) =>
      countStringWork(() => check(["s/SKILL.md", `s/${"A/".repeat(length)}a`]));
    expect(work(20_000)).toBeLessThan(2.2 * work(10_000));
    const rules = check(spread(5_001, (index) => `s/${index % 5_000}`)).problems.map(({ rule }) => rule);
    expect(rules).toEqual(["skill-md-missing", "file-count"]);
  });

  it("and the check pauses for other requests", () => {
    const files = filesAt(...spread(5_000, (index) => `s/${"d/".repeat(14)}${index}`));
    const pauses = [...checkBundleInPieces(files, { lane: "beta", readSkillMd: null })];
    expect(pauses.length).toBeGreaterThan(20);
  });
});
