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

test("files are found by parts of their paths, in the tree and beside it", async ({ page }) => {
  await page.getByRole("searchbox", { name: "Filter files" }).fill("py scr");
  await expect(page.getByText("3 of 6 files changed")).toBeVisible();
  await expect(treeFiles(page)).toHaveCount(3);
  await expect(sections(page)).toHaveCount(3);
  await lookAt(page);
  // On a phone, where that ends, the tree is folded.
  await page.getByRole("button", { name: "Changed files" }).click();
  await page.getByRole("searchbox", { name: "Filter files" }).fill("nowhere");
  await expect(page.getByRole("heading", { name: "No files match the filter" })).toBeVisible();
  await page.getByRole("button", { name: "Show all files" }).click();
  await expect(sections(page)).toHaveCount(6);
});

test("what happened to a file chooses, and the keys walk what is shown", async ({ page }) => {
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

test("a file that was viewed can leave the page, and comes back", async ({ page }) => {
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await expect(page.getByText("1 / 6 viewed")).toBeVisible();
  await page.getByRole("button", { name: "Not viewed" }).click();
  await expect(sections(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Not viewed" }).click();
  await expect(sections(page)).toHaveCount(6);
});
