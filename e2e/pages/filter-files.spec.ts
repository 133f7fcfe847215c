import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";

const PATHS = ["references/a.md", "references/b.md", "scripts/c.py", "scripts/d.py", "scripts/e.py"];

const sections = (page: Page) =>
  page.getByRole("region", { name: "Comparison" }).getByRole("region", { name: /^[^ ]+\.(md|py)$/ });
const treeFiles = (page: Page) =>
  page.getByRole("navigation", { name: "Changed files" }).getByRole("button", { name: /\.(md|py)/ });

test.beforeEach(async ({ skilldeck, makeSkill, page }) => {
  await skilldeck.reset();
  const folder = await makeSkill("wide-skill", Object.fromEntries(PATHS.map((path) => [path, "before\n"])));
  const skill = await skilldeck.publish(folder);
  for (const path of PATHS) await writeFile(join(folder, path), "after\n");
  await rm(join(folder, "references/b.md"));
  await writeFile(join(folder, "references/new.md"), "# New\n");
  await skilldeck.publishVersion(skill.id, folder);
  await page.goto(`/skills/${skill.id}/compare/previous...latest`);
  await expect(page.getByText("6 files changed")).toBeVisible();
});

test("filtering by parts of paths applies to the tree and the diffs", async ({ page }) => {
  await page.getByRole("searchbox", { name: "Filter files" }).fill("py scr");
  await expect(page.getByText("3 of 6 files changed")).toBeVisible();
  await expect(treeFiles(page)).toHaveCount(3);
  await expect(sections(page)).toHaveCount(3);
  await lookAt(page);
  // lookAt ends at phone width, where the tree is folded.
  await page.getByRole("button", { name: "Changed files" }).click();
  await page.getByRole("searchbox", { name: "Filter files" }).fill("nowhere");
  await expect(page.getByRole("heading", { name: "No files match the filter" })).toBeVisible();
  await page.getByRole("button", { name: "Show all files" }).click();
  await expect(sections(page)).toHaveCount(6);
});

test("files can be filtered by status, and j steps only through the files shown", async ({ page }) => {
  await page.getByRole("button", { name: "Added: 1" }).click();
  await page.getByRole("button", { name: "Deleted: 1" }).click();
  await expect(page.getByText("2 of 6 files changed")).toBeVisible();
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/file=references%2Fb\.md|file=references\/b\.md/);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/file=references(%2F|\/)new\.md/);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/file=references(%2F|\/)new\.md/);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect(page.getByText("2 of 6 files changed")).toBeHidden();
});

test("viewed files can be hidden and shown again", async ({ page }) => {
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await expect(page.getByText("1 / 6 viewed")).toBeVisible();
  await page.getByRole("button", { name: "Not viewed" }).click();
  await expect(sections(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Not viewed" }).click();
  await expect(sections(page)).toHaveCount(6);
});

test("a file marked as viewed in another tab is marked here, even if this tab was on another page", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  const markNext = async () => {
    await other.keyboard.press("j");
    await other.keyboard.press("v");
  };
  await expect(other.getByText("6 files changed")).toBeVisible();
  await markNext();
  await expect(page.getByText("1 / 6 viewed")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/\/skills\/skill_\w+$/);
  await markNext();
  await expect(other.getByText("2 / 6 viewed")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("2 / 6 viewed")).toBeVisible();
});

test.describe("without a connection", () => {
  test.use({ expectedAlarms: [/Failed to load resource/] });

  test("if code fails to load, the rest of the page stays, and Try again loads it", async ({ page }) => {
    const filter = page.getByRole("searchbox", { name: "Filter files" });
    await expect(filter).toBeVisible();
    await page.getByRole("button", { name: "Find in this comparison" }).click();
    await expect(page.getByRole("searchbox", { name: "Find in this comparison" })).toBeVisible();
    await page.route("**/_next/static/**", (route) => route.abort());
    await filter.fill("nowhere");
    const alert = page.getByRole("alert").filter({ hasText: "Couldn’t load part of this page" });
    await expect(alert).toContainText("Failed to load chunk");
    await expect(filter).toHaveValue("nowhere");
    await page.unroute("**/_next/static/**");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "No files match the filter" })).toBeVisible();
  });
});
