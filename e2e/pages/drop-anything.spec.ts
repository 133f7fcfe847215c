import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { downloadZip } from "@/e2e/download-zip";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import { untilKept } from "@/e2e/until-kept";
import { watchPosts } from "@/e2e/watch-posts";
import { type SkillFiles, skillMd } from "@/e2e/write-skill";
import { zipFolder } from "@/e2e/zip-folder";

const JUNK: SkillFiles = {
  ".DS_Store": "finder",
  "Thumbs.db": "explorer",
  ".git/HEAD": "ref: refs/heads/main\n",
  ".git/config": "[core]\n",
  "scripts/__pycache__/a.pyc": "cache",
};

const summary = (page: Page) => page.getByRole("region", { name: "What was dropped" });

test.beforeEach(async ({ skilldeck, page }) => {
  await skilldeck.reset();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
});

async function publishedPaths(page: Page, button = "Publish this skill"): Promise<string[]> {
  await page.getByRole("button", { name: button }).click();
  await expect(page).toHaveURL(/\/versions\/[^/]+$/);
  const { files } = await downloadZip(page);
  return [...files.keys()].sort();
}

test("everything left out of a drop is listed, even empty folders, and generated files can be included", async ({
  page,
  makeSkill,
}) => {
  const folder = await makeSkill("junk-skill", { "a.md": "# A\n", ...JUNK });
  await mkdir(join(folder, "assets/empty"), { recursive: true });
  const posts = watchPosts(page);
  await dropFolder(page, folder);
  await expect(summary(page).getByRole("status")).toHaveText(
    "Will publish junk-skill as a new skill: 2 files, 5 left out.",
  );
  await summary(page).getByText("5 items are left out").click();
  const rows = summary(page).getByRole("listitem");
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: "junk-skill/.git " })).toContainText("2 files");
  await expect(rows.filter({ hasText: "assets/empty" })).toContainText("empty folder (can’t be stored)");
  expect(posts).toEqual([]);

  await page.getByRole("button", { name: "Include junk-skill/.git", exact: true }).click();
  await expect(summary(page).getByRole("status")).toContainText("4 files, 4 left out");
  await page.getByRole("button", { name: /^Include all 3/ }).click();
  await expect(summary(page).getByRole("status")).toContainText("7 files, 1 left out");
  await lookAt(page);
  await page.getByRole("button", { name: "Leave out junk-skill/Thumbs.db" }).click();
  await expect(summary(page).getByRole("status")).toContainText("6 files, 2 left out");

  const kept = ["SKILL.md", "a.md", ...Object.keys(JUNK).filter((path) => path !== "Thumbs.db")];
  expect(await publishedPaths(page)).toEqual(kept.map((path) => `junk-skill/${path}`).sort());
});

test("generated files can be included next to executable files in a zip", async ({ page, makeSkill }) => {
  const folder = await makeSkill("zipped-junk", { "run.sh": "#!/bin/sh\n", "__pycache__/a.pyc": "cache" });
  await dropFolder(page, await zipFolder(folder, "zip", ["run.sh"]));
  await summary(page).getByText("1 file is left out").click();
  await page.getByRole("button", { name: "Include zipped-junk/__pycache__", exact: true }).click();
  await expect(summary(page).getByText("Nothing is left out")).toBeVisible();
  expect(await publishedPaths(page)).toEqual([
    "zipped-junk/SKILL.md",
    "zipped-junk/__pycache__/a.pyc",
    "zipped-junk/run.sh",
  ]);
});

test("a folder of 5,000 files is published completely, with hundreds in one folder", async ({
  page,
  makeSkill,
}) => {
  test.slow();
  const files: SkillFiles = {};
  for (let index = 1; index < 5_000; index++)
    files[`notes/${index < 1_500 ? "many" : index % 20}/${index}.md`] = `# ${index}\n`;
  await dropFolder(page, await makeSkill("large-skill", files));
  await expect(summary(page).getByRole("status")).toHaveText(
    "Will publish large-skill as a new skill: 5000 files.",
    { timeout: 60_000 },
  );
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page).toHaveURL(/\/versions\/[^/]+$/, { timeout: 60_000 });
  await expect(page.getByText("5000 files")).toBeVisible();
});

test("reading a slow drop shows its progress and can be cancelled", async ({ page, makeSkill }) => {
  // Simulates a disk that never returns the second folder's entries.
  await page.addInitScript(() => {
    const { webkitGetAsEntry } = DataTransferItem.prototype;
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const entry = webkitGetAsEntry.call(this);
      const everyFolder: FileSystemDirectoryEntry = Object.getPrototypeOf(entry);
      const { createReader } = everyFolder;
      let isFirst = true;
      everyFolder.createReader = function () {
        const reader = isFirst ? createReader.call(this) : { readEntries: () => undefined };
        isFirst = false;
        return reader;
      };
      return entry;
    };
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, await makeSkill("slow-skill", { "a.md": "# A\n", "slow/b.md": "# B\n" }));
  await expect(page.getByText("2 files read so far")).toBeVisible();
  await lookAt(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
});

test("loose files become a skill with the name in their SKILL.md", async ({ page, makeSkill }) => {
  const folder = await makeSkill("loose-skill", { "a.md": "# A\n", "data/b.csv": "1\n" });
  await dropFolder(page, join(folder, "SKILL.md"), join(folder, "a.md"), join(folder, "data"));
  expect(await publishedPaths(page)).toEqual([
    "loose-skill/SKILL.md",
    "loose-skill/a.md",
    "loose-skill/data/b.csv",
  ]);
});

test("a zip inside a folder is opened, and the files next to it are listed as left out", async ({
  page,
  makeSkill,
}) => {
  const zip = await zipFolder(await makeSkill("outer/inner-skill", { "a.md": "# A\n" }), "skill", []);
  const folder = await makeSkill("downloads", { "readme.txt": "Hello.\n" });
  await rm(join(folder, "SKILL.md"));
  await rename(zip, join(folder, basename(zip)));
  await dropFolder(page, folder);
  await expect(summary(page).getByRole("heading", { name: "inner-skill" })).toBeVisible();
  await summary(page).getByText("1 file is left out").click();
  await expect(summary(page).getByRole("listitem")).toContainText("downloads/readme.txt");
  expect(await publishedPaths(page)).toEqual(["inner-skill/SKILL.md", "inner-skill/a.md"]);
});

async function pasteSkillMd(into: Locator, content: string) {
  await into.evaluate((target, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([text], "SKILL.md"));
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, content);
}

test("a pasted file counts as a drop, except in a text field", async ({ page }) => {
  await pasteSkillMd(page.locator("body"), skillMd("pasted-skill"));
  await expect(page).toHaveURL("/publish");
  await expect(summary(page).getByRole("heading", { name: "pasted-skill" })).toBeVisible();
  await pasteSkillMd(page.getByRole("textbox", { name: /^Title/ }), skillMd("other-skill"));
  await expect(summary(page).getByRole("heading", { name: "pasted-skill" })).toBeVisible();
  expect(await publishedPaths(page)).toEqual(["pasted-skill/SKILL.md"]);
});

test("the page says what will be published, and compares it with any chosen version", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const folder = await makeSkill("steady-skill", { "a.md": "# One\n" });
  const skill = await skilldeck.publish(folder);
  await writeFile(join(folder, "a.md"), "# Two\n");
  await writeFile(join(folder, "b.md"), "# B\n");
  await skilldeck.publishVersion(skill.id, folder);
  await writeFile(join(folder, "b.md"), "# B, again\n");
  await dropFolder(page, folder);
  await expect(summary(page).getByRole("status")).toHaveText("Will publish steady-skill v3: 1 file changed.");
  await expect(page.getByRole("region", { name: "Comparison" }).getByText("1 file changed")).toBeVisible();
  await page.getByRole("combobox", { name: "Version to compare with" }).click();
  await page.getByRole("option", { name: /^v1\b/ }).click();
  await expect(page.getByRole("region", { name: "Comparison" }).getByText("2 files changed")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish this version" })).toBeEnabled();
  await untilKept(page, "steady-skill/b.md");
  await page.reload();
  await expect(page.getByRole("region", { name: "Comparison" }).getByText("2 files changed")).toBeVisible();
});

test("a folder identical to the latest version is reported as unchanged", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const folder = await makeSkill("same-skill");
  await skilldeck.publish(folder);
  await dropFolder(page, folder);
  await expect(summary(page).getByRole("status")).toHaveText("Nothing changed: v1 has the same files.");
  await expect(page.getByRole("button", { name: "Publish anyway" })).toBeEnabled();
});

test("a changed name is explained, and the folder can become a new skill", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const skill = await skilldeck.publish(await makeSkill("first-name"));
  await page.goto(`/skills/${skill.id}`);
  await expect(page.getByRole("heading", { name: "first-name" })).toBeVisible();
  await dropFolder(page, await makeSkill("second-name"));
  await expect(summary(page).getByRole("status")).toContainText("can’t be published yet: 1 problem to fix.");
  await page.getByRole("button", { name: "Publish as a new skill" }).click();
  await expect(summary(page).getByRole("status")).toContainText("as a new skill");
  expect(await publishedPaths(page)).toEqual(["second-name/SKILL.md"]);
});
