import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { test } from "@/e2e/test";
import { watchPosts } from "@/e2e/watch-posts";
import { skillMd } from "@/e2e/write-skill";

interface RefusedFolder {
  what: string;
  skillMd: string;
  /** Place and message of each problem, in order. */
  problems: [place: string, sentence: string][];
}

const AT = "wrong-folder/SKILL.md";

const refused: RefusedFolder[] = [
  {
    what: "several problems, each at its line",
    skillMd: "---\nlicense: MIT\nname: claude-helper\n---\n\n# Helper\n",
    problems: [
      [`${AT}:3`, "Skill name in SKILL.md cannot contain the reserved word 'claude'."],
      [AT, "field 'description' in SKILL.md is required"],
    ],
  },
  {
    what: "frontmatter that isn't valid YAML",
    skillMd: '---\nname: wrong-folder\ndescription: "never closed\n---\n\n# Broken\n',
    problems: [[AT, "Invalid YAML in SKILL.md frontmatter, line"]],
  },
  {
    what: "a duplicate field",
    skillMd: "---\nname: wrong-folder\ndescription: One.\ndescription: Two.\n---\n",
    problems: [[`${AT}:4`, "SKILL.md frontmatter has the field 'description' twice. Remove one."]],
  },
  {
    what: "a SKILL.md without frontmatter",
    skillMd: "# Only prose\n",
    problems: [[`${AT}:1`, "SKILL.md must start with YAML frontmatter. Make '---' its first line."]],
  },
];

test.beforeEach(async ({ skilldeck, page }) => {
  await skilldeck.reset();
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
});

for (const { what, skillMd: content, problems } of refused) {
  test(`a folder can't be published, and shows why, for ${what}`, async ({ page, makeSkill }) => {
    const posts = watchPosts(page);
    await dropFolder(page, await makeSkill("wrong-folder", { "SKILL.md": content }));
    const items = page.getByRole("region", { name: "Anthropic’s API" }).getByRole("listitem");
    await expect(items).toHaveCount(problems.length);
    for (const [index, [place, sentence]] of problems.entries()) {
      await expect(items.nth(index)).toContainText(place);
      await expect(items.nth(index)).toContainText(sentence);
    }
    await expect(page.getByRole("button", { name: "Publish this skill" })).toBeDisabled();
    expect(posts).toEqual([]);
  });
}

test("a folder without a SKILL.md is refused, and another drop replaces it", async ({ page, makeSkill }) => {
  const folder = await makeSkill("no-skill", { "notes.md": "notes\n" });
  await rm(join(folder, "SKILL.md"));
  await dropFolder(page, folder);
  const problems = page.getByRole("region", { name: "Anthropic’s API" });
  await expect(problems).toContainText("SKILL.md not found in uploaded files");
  await expect(page.getByRole("button", { name: "Publish this skill" })).toBeDisabled();

  await writeFile(join(folder, "SKILL.md"), skillMd("no-skill"));
  await dropFolder(page, folder);
  await expect(page.getByRole("button", { name: "Publish this skill" })).toBeEnabled();
  await expect(problems).toContainText("accepts it");
});

test("a version must keep the skill's name", async ({ page, skilldeck, makeSkill }) => {
  const skill = await skilldeck.publish(await makeSkill("first-name"));
  await page.goto(`/skills/${skill.id}`);
  await expect(page.getByRole("heading", { name: "first-name" })).toBeVisible();
  await dropFolder(page, await makeSkill("second-name"));
  await expect(page.getByRole("region", { name: "Anthropic’s API" })).toContainText("Expected 'first-name'");
  await expect(page.getByRole("button", { name: "Publish this version" })).toBeDisabled();
});

test.describe("when the latest version can't be read", () => {
  test.use({ expectedAlarms: [/Failed to load resource.*503/] });

  test("publishing isn't offered until Try again has loaded it", async ({ page, skilldeck, makeSkill }) => {
    const skill = await skilldeck.publish(await makeSkill("first-name"));
    const details = new RegExp(`/v1/skills/${skill.id}/versions/\\d+$`);
    await page.route(details, (route) => route.fulfill({ status: 503, json: { type: "error" } }));
    await page.goto(`/publish?skill=${skill.id}`);
    await dropFolder(page, await makeSkill("second-name"));
    await expect(page.getByText("Couldn’t load the latest version")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("button", { name: "Publish this version" })).toBeHidden();
    await page.unroute(details);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("region", { name: "Anthropic’s API" })).toContainText(
      "Expected 'first-name'",
    );
  });
});

test("an invalid zip is refused, with a way to choose something else", async ({ page, makeSkill }) => {
  const folder = await makeSkill("not-a-zip", { "broken.zip": "This is no archive.\n" });
  await dropFolder(page, join(folder, "broken.zip"));
  await expect(page.getByRole("alert").filter({ hasText: "Couldn’t read this drop" })).toContainText(
    "the file is not a zip archive, or its end is missing",
  );
  await page.getByRole("button", { name: "Choose something else" }).click();
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
});
