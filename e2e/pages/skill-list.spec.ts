import { expect, type Page } from "@playwright/test";
import type { Skilldeck } from "@/e2e/skills-api";
import { test } from "@/e2e/test";

const SKILL_COUNT = 150;
/** The first test publishes them all. */
const SEEDING_TIMEOUT_MS = 240_000;
/** A screenful of rows, plus those rendered above and below it. */
const MOST_ROWS = 40;

const nameOf = (number: number) => `skill-${String(number).padStart(3, "0")}`;
const list = (page: Page) => page.getByRole("list", { name: "Skills" });
const row = (page: Page, name: string) => list(page).getByRole("link", { name, exact: true });

/** Publishes all the skills unless there are some already. */
async function seed(skilldeck: Skilldeck, makeSkill: (path: string) => Promise<string>) {
  if ((await skilldeck.listSkills()).length > 0) return;
  for (let number = 1; number <= SKILL_COUNT; number++)
    await skilldeck.publish(await makeSkill(nameOf(number)));
}

test.beforeEach(async ({ skilldeck, makeSkill }) => {
  test.setTimeout(SEEDING_TIMEOUT_MS);
  await seed(skilldeck, makeSkill);
});

test("the list scrolls through every page to the oldest skill, and renders few rows", async ({ page }) => {
  await page.goto("/");
  await expect(list(page).getByRole("link").first()).toHaveText(nameOf(SKILL_COUNT));
  await page.mouse.move(600, 400);
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    await expect(row(page, nameOf(1))).toBeInViewport({ timeout: 200 });
  }).toPass();
  await expect(page.getByText(`${SKILL_COUNT} skills`)).toBeVisible();
  expect(await list(page).getByRole("article").count()).toBeLessThan(MOST_ROWS);
});

test("the search finds skills on pages not loaded yet, and the address restores it", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search titles and ids" }).fill("SKILL-00");
  await expect(list(page).getByRole("link")).toHaveCount(9);
  await expect(page).toHaveURL("/?q=SKILL-00");
  await page.reload();
  await expect(list(page).getByRole("link")).toHaveCount(9);
  await expect(page.getByRole("searchbox", { name: "Search titles and ids" })).toHaveValue("SKILL-00");
  await page.getByRole("searchbox", { name: "Search titles and ids" }).fill("no such skill");
  await expect(page.getByText("No title or id contains “no such skill”.")).toBeVisible();
});

test("printing includes every loaded row", async ({ page }) => {
  await page.goto("/?sort=title");
  await expect(page.getByText(`${SKILL_COUNT} skills`)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(list(page).getByRole("article")).toHaveCount(SKILL_COUNT);
  await expect(row(page, nameOf(SKILL_COUNT))).toBeVisible();
});

test("the address keeps the source and the order", async ({ page }) => {
  await page.goto("/");
  await expect(row(page, nameOf(SKILL_COUNT))).toBeVisible();
  await page.getByRole("combobox", { name: "Sort by" }).click();
  await page.getByRole("option", { name: "Title" }).click();
  await expect(list(page).getByRole("link").first()).toHaveText(nameOf(1));
  await page.getByRole("button", { name: "Custom" }).click();
  await expect(page).toHaveURL(/\?(?=.*source=custom)(?=.*sort=title)/);
  await page.reload();
  await expect(list(page).getByRole("link").first()).toHaveText(nameOf(1));
  await expect(page.getByRole("button", { name: "Custom" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Anthropic" }).click();
  await expect(page.getByText("There are no skills from this source.")).toBeVisible();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect(row(page, nameOf(1))).toBeVisible();
});

test("Back returns to the same place in the list", async ({ page }) => {
  await page.goto("/?sort=title");
  await expect(page.getByText(`${SKILL_COUNT} skills`)).toBeVisible();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 8500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(8500);
  const seen = row(page, nameOf(100));
  await expect(seen).toBeInViewport();
  const top = async () => Math.round((await seen.boundingBox())?.y ?? -1);
  const before = await top();
  await seen.click();
  await expect(page.getByRole("heading", { level: 1, name: nameOf(100) })).toBeVisible();
  await page.goBack();
  await expect(seen).toBeInViewport();
  await expect.poll(top).toBe(before);
});

test.describe("when the list can't be loaded", () => {
  test.use({ expectedAlarms: [/\/v1\/skills\?.*Failed to load resource/] });

  test("the page shows the error, and Try again loads the list", async ({ page }) => {
    const message = "Rate limited: wait a minute.";
    await page.route("**/v1/skills?*", (route) =>
      route.fulfill({
        status: 429,
        json: { type: "error", error: { type: "rate_limit_error", message }, request_id: "req_test" },
      }),
    );
    await page.goto("/");
    const alert = page.getByRole("alert").filter({ hasText: "Couldn’t load the skills" });
    await expect(alert).toContainText(message);
    await expect(alert).toContainText("req_test");
    await page.unroute("**/v1/skills?*");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(row(page, nameOf(SKILL_COUNT))).toBeVisible();
  });
});
