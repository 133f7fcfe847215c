import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { test } from "@/e2e/test";
import { watchPosts } from "@/e2e/watch-posts";
import type { SkillFiles } from "@/e2e/write-skill";

const LONG_LINES = Array.from({ length: 400 }, (_, index) => `value_${index + 1} = ${index + 1}\n`);
const CHANGED_LINE = 300;
const PROSE = Array.from({ length: 30 }, (_, index) => `Sentence ${index + 1} of the guide.\n`).join("");

const FILES: SkillFiles = {
  "references/gone.md": "# Gone\n",
  "references/guide.md": PROSE,
  "references/same.md": "# Same\n",
  "scripts/table.py": LONG_LINES.join(""),
};

async function changeFolder(folder: string) {
  const lines = LONG_LINES.with(CHANGED_LINE - 1, "value_300 = 3000\n").with(0, "value_1   = 1\n");
  await writeFile(join(folder, "scripts/table.py"), lines.join(""));
  await writeFile(join(folder, "references/new.md"), "# New\n\nHello.\n");
  await rm(join(folder, "references/gone.md"));
  await rename(join(folder, "references/guide.md"), join(folder, "references/handbook.md"));
}

const tree = (page: Page) => page.getByRole("navigation", { name: "Changed files" });
const table = (page: Page) => page.getByRole("region", { name: "Changes in scripts/table.py" });
const newerLine = (page: Page, line: number) => table(page).locator(`[data-line="${line}"]`).last();

test.beforeEach(({ skilldeck }) => skilldeck.reset());

test("a changed folder shows the same changes before anything is sent and after publishing", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const folder = await makeSkill("diff-skill", FILES);
  const skill = await skilldeck.publish(folder);
  await changeFolder(folder);
  const posts = watchPosts(page);
  await page.goto(`/skills/${skill.id}`);
  await expect(page.getByRole("heading", { name: "diff-skill" })).toBeVisible();
  await dropFolder(page, folder);

  await expect(page).toHaveURL(`/publish?skill=${skill.id}`);
  await expect(page.getByRole("region", { name: "Comparison" }).getByText("4 files changed")).toBeVisible();
  for (const row of [
    /^Changed: table\.py 2 lines added, 2 deleted/,
    /^Added: new\.md 3 lines added, 0 deleted/,
    /^Deleted: gone\.md 0 lines added, 1 deleted/,
  ])
    await expect(tree(page).getByRole("button", { name: row })).toBeVisible();
  await expect(tree(page).getByRole("button", { name: /^Renamed: handbook\.md/ })).toBeVisible();
  await expect(page.getByText("references/guide.md → references/handbook.md (100%)")).toBeVisible();
  await expect(page.getByText("2 files unchanged")).toBeVisible();
  expect(posts).toEqual([]);
  const before = (await tree(page).textContent()) ?? "";

  await page.getByRole("button", { name: "Publish this version" }).click();
  await page.getByRole("link", { name: "Compare with v1" }).click();
  await expect(page.getByText("4 files changed")).toBeVisible();
  await expect(tree(page)).toHaveText(before);
  expect(posts).toEqual([`${skilldeck.baseURL}/v1/skills/${skill.id}/versions`]);
});

test("a folder with the same files as the latest version shows that nothing changed", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const folder = await makeSkill("same-skill", FILES);
  const skill = await skilldeck.publish(folder);
  await page.goto(`/skills/${skill.id}`);
  await expect(page.getByRole("heading", { name: "same-skill" })).toBeVisible();
  await dropFolder(page, folder);
  await expect(page.getByText("Nothing changed: v1 has the same files.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish anyway" })).toBeEnabled();
});

test("a folder dropped on the front page is matched to its skill by the name in SKILL.md", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const folder = await makeSkill("known-skill", FILES);
  await skilldeck.publish(await makeSkill("other-skill"));
  await skilldeck.publish(folder);
  await changeFolder(folder);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "known-skill" })).toBeVisible();
  await dropFolder(page, folder);
  await expect(page.getByRole("button", { name: "New version" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("region", { name: "Comparison" }).getByText("4 files changed")).toBeVisible();
  await page.getByRole("button", { name: "New skill" }).click();
  await expect(page.getByRole("button", { name: "Publish this skill" })).toBeEnabled();
});

test.describe("the address of a comparison", { tag: "@registry" }, () => {
  /** Three versions: the second changes the folder, the third adds a file. */
  test.beforeEach(async ({ page, skilldeck, makeSkill }) => {
    const folder = await makeSkill("diff-skill", FILES);
    const skill = await skilldeck.publish(folder);
    await changeFolder(folder);
    await skilldeck.publishVersion(skill.id, folder);
    await writeFile(join(folder, "references/third.md"), "# Third\n");
    await skilldeck.publishVersion(skill.id, folder);
    await page.goto(`/skills/${skill.id}/compare/previous...latest`);
    await expect(page.getByText("1 file changed")).toBeVisible();
    await choose(page, "Base version", "v1");
    await expect(page.getByText("5 files changed")).toBeVisible();
    await choose(page, "Head version", "v2");
    await expect(page.getByText("4 files changed")).toBeVisible();
  });

  async function choose(page: Page, label: string, version: string) {
    await page.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: new RegExp(`^${version}\\b`) }).click();
    await expect(page.getByRole("combobox", { name: label })).toHaveText(version);
  }

  test("names both versions, and Swap reverses them", async ({ page }) => {
    await expect(page).toHaveURL(/\/compare\/\d+\.\.\.\d+$/);
    const before = new URL(page.url()).pathname.split("/compare/")[1] ?? "";
    await page.getByRole("button", { name: "Swap the two versions" }).click();
    await expect(page.getByRole("combobox", { name: "Base version" })).toHaveText("v2");
    await expect(page.getByRole("combobox", { name: "Head version" })).toHaveText("v1");
    await expect(page).toHaveURL(new RegExp(`/compare/${before.split("...").reverse().join("\\.\\.\\.")}$`));
    await expect(tree(page).getByRole("button", { name: /^Added: gone\.md/ })).toBeVisible();
    await page.goBack();
    await expect(tree(page).getByRole("button", { name: /^Deleted: gone\.md/ })).toBeVisible();
  });

  test("keeps layout, whitespace and wrapping across a reload", async ({ page }) => {
    const unified = page.getByRole("button", { name: "Unified" });
    const whitespace = page.getByRole("button", { name: "Hide whitespace" });
    const wrap = page.getByRole("button", { name: "Wrap lines" });
    await expect(table(page)).toContainText("value_1   = 1");
    await unified.click();
    await whitespace.click();
    await wrap.click();
    await expect(page).toHaveURL(/\?(?=.*view=unified)(?=.*w=1)(?=.*wrap=0)/);
    await page.reload();
    await expect(unified).toHaveAttribute("aria-pressed", "true");
    await expect(whitespace).toHaveAttribute("aria-pressed", "true");
    await expect(wrap).toHaveAttribute("aria-pressed", "false");
    await expect(table(page)).toContainText("value_300 = 3000");
    await expect(table(page)).not.toContainText("Deleted: value_1 = 1");
  });

  test("points at a line, which is scrolled into view when the page is opened", async ({ page, context }) => {
    await tree(page)
      .getByRole("button", { name: /table\.py/ })
      .click();
    await newerLine(page, CHANGED_LINE).click();
    await expect(page).toHaveURL(/\?file=scripts(%2F|\/)table\.py#R300$/);
    await newerLine(page, CHANGED_LINE + 2).click({ modifiers: ["Shift"] });
    await expect(page).toHaveURL(/#R300-R302$/);

    const second = await context.newPage();
    await second.goto(page.url());
    await expect(newerLine(second, CHANGED_LINE)).toBeInViewport();
    await second.goto(page.url().replace(/#.*/, "#R150"));
    await second.reload();
    await expect(newerLine(second, 150)).toBeInViewport();
    await second.goto(page.url().replace(/#.*/, ""));
    await second.reload();
    await expect(second.getByRole("region", { name: "scripts/table.py", exact: true })).toBeInViewport();
  });

  test("shows an error if it names an unknown version", async ({ page }) => {
    await page.goto(page.url().replace(/\d+$/, "17"));
    await expect(page.getByRole("alert").filter({ hasText: "This skill has no version 17." })).toBeVisible();
  });
});

test("no button is shown until the folder's skill is known", { tag: "@registry" }, async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await skilldeck.publish(await makeSkill("slow-skill"));
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  const answer = Promise.withResolvers<void>();
  await page.route(/\/v1\/skills\?/, async (route) => {
    await answer.promise;
    await route.continue();
  });
  await dropFolder(page, await makeSkill("2/slow-skill", { "new.md": "new\n" }));
  await expect(page.getByText("Looking for a skill with this name…")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Publish|From a shell|Discard/ })).toHaveCount(0);
  answer.resolve();
  await expect(page.getByRole("button", { name: "Publish this version" })).toBeEnabled();
});
