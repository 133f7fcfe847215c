import { expect, type Page } from "@playwright/test";
import type { Skilldeck } from "@/e2e/skills-api";
import { test } from "@/e2e/test";
import type { SkillFiles } from "@/e2e/write-skill";

const VERSION_COUNT = 60;
/** The first test publishes them all. */
const SEEDING_TIMEOUT_MS = 240_000;
/** A screenful of rows, plus those rendered above and below it. */
const MOST_ROWS = 40;

type MakeSkill = (path: string, files: SkillFiles) => Promise<string>;

/** Returns the id of a skill with 60 versions, which the first test publishes. */
async function longHistory(skilldeck: Skilldeck, makeSkill: MakeSkill): Promise<string> {
  const [made] = await skilldeck.listSkills();
  if (made) return made.id;
  const fileOf = (number: number) => ({ "count.md": `Version ${number}\n` });
  const { id } = await skilldeck.publish(await makeSkill("long-history", fileOf(1)));
  for (let number = 2; number <= VERSION_COUNT; number++)
    await skilldeck.publishVersion(id, await makeSkill("long-history", fileOf(number)));
  return id;
}

const timeline = (page: Page) => page.getByRole("list", { name: "Versions, newest first" });
const row = (page: Page, name: string) =>
  timeline(page)
    .getByRole("article")
    .filter({ has: page.getByRole("link", { name, exact: true }) });

test.beforeEach(async ({ page, skilldeck, makeSkill }) => {
  test.setTimeout(SEEDING_TIMEOUT_MS);
  await page.goto(`/skills/${await longHistory(skilldeck, makeSkill)}`);
  await expect(row(page, "v60")).toBeVisible();
});

test("sixty versions are listed newest first with one Latest, and few rows are rendered", async ({
  page,
}) => {
  await expect(timeline(page).getByRole("article").first()).toContainText("v60");
  await expect(timeline(page).getByText("Latest", { exact: true })).toHaveCount(1);
  await expect(row(page, "v60")).toContainText("Latest");
  expect(await timeline(page).getByRole("article").count()).toBeLessThan(MOST_ROWS);

  const numbers = await timeline(page)
    .getByRole("link", { name: /^v\d+$/ })
    .allTextContents();
  expect(numbers).toEqual(numbers.map((_, index) => `v${VERSION_COUNT - index}`));

  await page.mouse.move(600, 400);
  await expect(async () => {
    await page.mouse.wheel(0, 1500);
    await expect(row(page, "v1")).toBeInViewport({ timeout: 200 });
  }).toPass();
  await expect(
    row(page, "v1").getByRole("link", { name: "Compare with previous version of v1" }),
  ).toHaveCount(0);
  await expect(timeline(page).getByText("Latest", { exact: true })).toHaveCount(0);
  expect(await timeline(page).getByRole("article").count()).toBeLessThan(MOST_ROWS);
});

test("two selected versions are compared with the older one on the left", async ({ page }) => {
  const tick = (number: number) => page.getByRole("checkbox", { name: `Select v${number}` });
  await tick(60).click();
  await expect(page.getByRole("status")).toContainText("v60 – select another to compare");
  await tick(57).click();
  await expect(page.getByRole("status")).toContainText("v57 → v60");
  await tick(55).click();
  await expect(page.getByRole("status")).toContainText("3 versions");
  await expect(page.getByRole("link", { name: "Compare", exact: true })).toBeHidden();
  await tick(60).click();
  await expect(page.getByRole("status")).toContainText("v55 → v57");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Base version" })).toHaveText("v55");
  await expect(page.getByRole("combobox", { name: "Head version" })).toHaveText("v57");
  const changes = page.getByRole("region", { name: "Changes in count.md" });
  await expect(changes).toContainText("Deleted: Version 55");
  await expect(changes).toContainText("Added: Version 57");
});

test("a row's link compares it with the previous version, and Back returns to the timeline", async ({
  page,
}) => {
  await row(page, "v58").getByRole("link", { name: "Compare with previous version of v58" }).click();
  await expect(page.getByRole("combobox", { name: "Base version" })).toHaveText("v57");
  await expect(page.getByRole("combobox", { name: "Head version" })).toHaveText("v58");
  await page.goBack();
  await row(page, "v59").getByRole("link", { name: "v59", exact: true }).click();
  await expect(page.getByRole("heading", { name: "long-history v59" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Compare with v58" })).toBeVisible();
});
