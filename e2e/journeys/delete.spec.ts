import { expect, type Page } from "@playwright/test";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import type { Skill } from "@/lib/skills/api/wire";

let skill: Skill;

test.beforeEach(async ({ page, skilldeck, makeSkill }) => {
  await skilldeck.reset();
  skill = await skilldeck.publish(await makeSkill("doomed", { "n.md": "1\n" }));
  for (const number of [2, 3, 4])
    await skilldeck.publishVersion(skill.id, await makeSkill(`${number}/doomed`, { "n.md": `${number}\n` }));
  await page.goto(`/skills/${skill.id}`);
  await expect(row(page, 4)).toBeVisible();
});

const row = (page: Page, number: number) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name: `v${number}`, exact: true }) });
const dialog = (page: Page) => page.getByRole("dialog");

test("a version is deleted after one confirmation, and restored byte for byte under a new number", async ({
  page,
  skilldeck,
}) => {
  const newest = (await skilldeck.getSkill(skill.id)).latestVersion ?? "";
  const before = await skilldeck.digest(skill.id, newest);
  await page.getByRole("button", { name: "More about v4" }).click();
  await page.getByRole("menuitem", { name: "Delete v4…" }).click();
  await expect(dialog(page)).toContainText("Delete v4?");
  await expect(dialog(page)).toContainText("v3 becomes the latest");
  await expect(dialog(page)).toContainText(newest);
  await lookAt(page, "question");
  await dialog(page).getByRole("button", { name: "Delete this version" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(row(page, 4)).toBeHidden();
  await expect(row(page, 3)).toContainText("Latest");

  await page.goto("/deleted");
  const copy = page.getByRole("article").filter({ hasText: newest });
  await expect(copy).toContainText("doomed");
  await lookAt(page, "recently-deleted");
  await copy.getByRole("button", { name: "Restore" }).click();
  await copy.getByRole("link", { name: "View restored version" }).click();
  await expect(page.getByRole("heading", { name: "doomed v5" })).toBeVisible();
  await expect(page.getByText("Restores v4")).toBeVisible();
  const again = (await skilldeck.getSkill(skill.id)).latestVersion ?? "";
  expect(await skilldeck.digest(skill.id, again)).toEqual(before);
});

test("selected versions are deleted together, and the others keep their numbers", async ({
  page,
  skilldeck,
}) => {
  for (const number of [1, 3]) await page.getByRole("checkbox", { name: `Select v${number}` }).click();
  await page.getByRole("status").getByRole("button", { name: "Delete…" }).click();
  await expect(dialog(page)).toContainText("Delete v3, v1?");
  await dialog(page).getByRole("button", { name: "Delete 2 versions" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(row(page, 2)).toBeVisible();
  await expect(row(page, 4)).toContainText("Latest");
  expect(await skilldeck.listVersions(skill.id)).toHaveLength(2);
});

test.describe("deleting a whole skill", () => {
  test.use({ expectedAlarms: [/Failed to load resource/] });

  test("requires its title, and continues where it stopped", async ({ page, skilldeck }) => {
    await page.getByRole("button", { name: "More about this skill" }).click();
    await page.getByRole("menuitem", { name: "Delete this skill…" }).click();
    const remove = dialog(page).getByRole("button", { name: "Delete this skill" });
    await expect(remove).toBeDisabled();
    await dialog(page).getByRole("textbox").fill("doome");
    await expect(remove).toBeDisabled();
    await dialog(page).getByRole("textbox").fill("doomed");
    await lookAt(page, "skill");

    let deletions = 0;
    const message = "Overloaded.";
    await page.route("**/v1/skills/**", (route) => {
      if (route.request().method() !== "DELETE" || ++deletions < 3) return route.continue();
      return route.fulfill({
        status: 529,
        json: { type: "error", error: { type: "overloaded_error", message } },
      });
    });
    await remove.click();
    await expect(dialog(page).getByRole("alert")).toContainText("Stopped after 2 of 5");
    await expect(dialog(page).getByRole("alert")).toContainText(message);
    expect(await skilldeck.listVersions(skill.id)).toHaveLength(2);
    await page.unroute("**/v1/skills/**");
    await dialog(page).getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/\/$/);
    expect(await skilldeck.listSkills()).toEqual([]);

    await page.goto("/deleted");
    const copies = page.getByRole("article").filter({ hasText: "doomed" });
    await expect(copies.getByRole("button", { name: "Restore" }).first()).toBeVisible();
  });
});
