import { expect, type Page } from "@playwright/test";
import { downloadZip } from "@/e2e/download-zip";
import { dropFolder } from "@/e2e/drop-folder";
import { readFolder } from "@/e2e/read-folder";
import { RICH_FILES } from "@/e2e/rich-files";
import { test } from "@/e2e/test";
import { watchPosts } from "@/e2e/watch-posts";
import type { SkillFiles } from "@/e2e/write-skill";
import { SKILLS_BETA } from "@/lib/skills/api/lane";

const SKILL_MD = `---
name: field-guide
description: Measures things & names them. Use when someone asks for "Maße".
license: MIT
---

# Field guide

Run \`scripts/lib/deep/er/count.py\`, then read [the measures](<references/Größe & Maß.md>).
`;

const JUNK: SkillFiles = {
  ".DS_Store": "junk",
  "scripts/__pycache__/count.pyc": "junk",
  "__MACOSX/._SKILL.md": "junk",
};
/** How the page lists them: a folder of generated files by its name. */
const JUNK_ROOTS = [".DS_Store", "scripts/__pycache__", "__MACOSX"];

const FILES: SkillFiles = { ...RICH_FILES, "SKILL.md": SKILL_MD };
const FILE_COUNT = Object.keys(FILES).length;

test.beforeEach(({ skilldeck }) => skilldeck.reset());

async function openFile(page: Page, name: string) {
  await page.getByRole("navigation", { name: "Files" }).getByRole("link", { name, exact: true }).click();
}

test("a folder dropped on the front page becomes a version with the same bytes", async ({
  page,
  makeSkill,
}) => {
  const folder = await makeSkill("field-guide", { ...FILES, ...JUNK });
  const posts = watchPosts(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, folder);

  await test.step("the drop is shown before anything is sent", async () => {
    await expect(page).toHaveURL("/publish");
    const summary = page.getByRole("region", { name: "What was dropped" });
    await expect(summary.getByRole("heading", { name: "field-guide" })).toBeVisible();
    await expect(summary).toContainText("Measures things & names them.");
    await expect(summary).toContainText(`${FILE_COUNT} files`);
    await expect(summary).toContainText("New skill");
    await summary.getByText("files are left out").click();
    for (const path of JUNK_ROOTS) await expect(summary).toContainText(`field-guide/${path}`);
    expect(posts).toEqual([]);
  });

  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page).toHaveURL(/\/skills\/[^/]+\/versions\/\d+$/);

  await test.step("the version shows every field of the API's object", async () => {
    const response = await page.request.get(`/v1${new URL(page.url()).pathname}`, {
      headers: { "anthropic-beta": SKILLS_BETA },
    });
    const { created_at: createdAt, ...fields } = await response.json();
    const details = page.getByRole("complementary", { name: "Details" });
    for (const [name, value] of Object.entries(fields)) {
      const field = details.locator("dl > div", { has: page.getByText(name, { exact: true }) }).first();
      await expect(field).toContainText(String(value));
    }
    await expect(details.locator(`time[datetime="${createdAt}"]`)).toBeVisible();
  });

  await test.step("SKILL.md is rendered below a table of its frontmatter", async () => {
    const file = page.getByRole("region", { name: "SKILL.md", exact: true });
    await expect(file.getByRole("heading", { name: "Field guide" })).toBeVisible();
    await expect(file.getByRole("term")).toHaveText(["name", "description", "license"]);
    await expect(file.getByRole("definition").last()).toHaveText("MIT");
    await file.getByRole("link", { name: "the measures" }).click();
    await expect(page).toHaveURL(/\/files\/references\/Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F\.md$/);
    await expect(page.getByText("Einhundert Meter.")).toBeVisible();
  });

  await test.step("a script is highlighted, an image is shown, and files with unusual names open", async () => {
    await expect(page.getByText(`${FILE_COUNT} files`)).toBeVisible();
    await openFile(page, "count.py");
    const code = page.getByRole("region", { name: "Content of scripts/lib/deep/er/count.py" });
    await expect(code.locator(".hljs-keyword", { hasText: "return" })).toBeVisible();
    await openFile(page, "dot.png");
    await expect(page.getByText("1 × 1 pixels")).toBeVisible();
    for (const name of ["日本語 ガイド.md", "100% plain 'quotes'.txt", "119.md"]) {
      await openFile(page, name);
      await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
    }
  });

  await test.step("a file's address opens it after a reload", async () => {
    await openFile(page, "100% plain 'quotes'.txt");
    await expect(page.getByRole("region", { name: /^Content of references/ })).toContainText("plain");
    await page.reload();
    await expect(page.getByRole("region", { name: /^Content of references/ })).toContainText("plain");
  });

  await test.step("the downloaded zip has exactly the folder's files, byte for byte", async () => {
    const { fileName, files } = await downloadZip(page);
    expect(fileName).toBe("field-guide.zip");
    const written = await readFolder(folder);
    for (const path of Object.keys(JUNK)) written.delete(path);
    expect([...files.keys()].sort()).toEqual([...written.keys()].map((path) => `field-guide/${path}`).sort());
    for (const [path, content] of written)
      expect(files.get(`field-guide/${path}`)?.content.equals(content), path).toBe(true);
  });
});

test("the snippets of a version name that version and the place to use it", async ({
  page,
  skilldeck,
  makeSkill,
  backend,
}) => {
  const skill = await skilldeck.publish(await makeSkill("pinned-skill"));
  await page.goto(`/skills/${skill.id}/versions/${skill.latestVersion}`);
  await page.getByRole("button", { name: "Use" }).click();
  const dialog = page.getByRole("dialog", { name: "Use this version" });
  const [languages, place] =
    backend === "anthropic"
      ? [["curl", "Python", "TypeScript"], "code_execution"]
      : [["Claude Code", "In a project", "TypeScript"], skilldeck.baseURL];
  for (const language of languages) {
    await dialog.getByRole("tab", { name: language }).click();
    await expect(dialog.getByRole("tabpanel", { name: language })).toContainText(`${skill.latestVersion}`);
    await expect(dialog.getByRole("tabpanel", { name: language })).toContainText(place);
  }
});
