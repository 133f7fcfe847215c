import { rm } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { SCREENS } from "@/e2e/screens";
import { test } from "@/e2e/test";
import { skillMd } from "@/e2e/write-skill";

const note = (page: Page) => page.getByRole("textbox", { name: "What changed and why? (optional)" });
const publish = (page: Page) => page.getByRole("button", { name: "Publish this version" });

test.beforeEach(({ skilldeck }) => skilldeck.reset());

/** 600 lines, of which every tenth starts with `word`. */
function manyLines(word: string): string {
  return Array.from({ length: 600 }, (_, line) =>
    line % 10 === 0 ? `${word} ${line}\n` : `Line ${line}\n`,
  ).join("");
}

test("the changes and the button are in view, even on a phone, and Ctrl+Enter publishes with the note", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const skill = await skilldeck.publish(await makeSkill("long-skill", { "a.md": manyLines("Old") }));
  await page.goto(`/skills/${skill.id}`);
  await expect(page.getByRole("heading", { name: "long-skill" })).toBeVisible();
  await dropFolder(page, await makeSkill("2/long-skill", { "a.md": manyLines("New") }));
  await expect(page.getByText("Will publish long-skill v2: 1 file changed.")).toBeInViewport();
  const changes = page.getByRole("heading", { name: "Changes since the latest version" });
  for (const size of [SCREENS.phone, SCREENS.desktop]) {
    await page.setViewportSize(size);
    await expect(changes).toBeInViewport();
    await expect(publish(page)).toBeInViewport({ ratio: 1 });
    await page.mouse.wheel(0, 3_000);
    await expect(changes).not.toBeInViewport();
    await expect(publish(page)).toBeInViewport({ ratio: 1 });
    const bar = await page.locator(".sticky", { has: publish(page) }).boundingBox();
    await expect(page.locator("html")).toHaveCSS("scroll-padding-bottom", `${bar?.height}px`);
    await page.mouse.wheel(0, -3_000);
  }
  await page.getByRole("button", { name: /^\d+ suggestions?$/ }).click();
  await expect(page.getByRole("heading", { name: "Checks" })).toBeInViewport();
  await note(page).fill("Every tenth line");
  await note(page).press("Control+Enter");
  await expect(page.getByRole("heading", { name: "long-skill v2 Latest" })).toBeVisible();
  await expect(page.getByText("Every tenth line")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`/skills/${skill.id}`);
});

test("a folder with an invalid name is compared with its skill, and only the name has to be fixed", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await skilldeck.publish(await makeSkill("pdf-forms", { "a.md": "a\n" }));
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, await makeSkill("2/pdf-forms", { "SKILL.md": skillMd("PDF Forms"), "a.md": "b\n" }));
  await expect(page.getByRole("button", { name: "New version" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("2 files changed")).toBeVisible();
  const problems = page.getByRole("region", { name: "Anthropic’s API" });
  await expect(problems.getByRole("listitem").first()).toContainText("may only contain lowercase letters");
  await expect(page.getByText("must match the skill name")).toBeHidden();
  await expect(page.getByRole("button", { name: "Publish as a new skill" })).toBeHidden();
  await expect(publish(page)).toBeDisabled();
  await lookAt(page);
});

test("a folder without a SKILL.md gets no advice", async ({ page, makeSkill }) => {
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  const folder = await makeSkill("no-skill", { "a.md": "a\n" });
  await rm(`${folder}/SKILL.md`);
  await dropFolder(page, folder);
  await expect(page.getByRole("region", { name: "Token cost" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Advice" })).toHaveCount(0);
});

test("the front page's button opens a dialog, and the chosen folder is published", async ({
  page,
  makeSkill,
}) => {
  const folder = await makeSkill("chosen-skill");
  await page.goto("/");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await (await choosing).setFiles(folder);
  await expect(page).toHaveURL("/publish");
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page.getByRole("heading", { name: "chosen-skill v1 Latest" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL("/");
});

test("the shell commands name the folder on disk and list the fixes that it lacks", async ({
  page,
  makeSkill,
}) => {
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, await makeSkill("wrong folder", { "SKILL.md": skillMd("right-name") }));
  await page.getByRole("button", { name: "Rename the folder" }).click();
  await expect(page.getByRole("button", { name: "Publish this skill" })).toBeEnabled();
  await page.getByRole("button", { name: "From a shell" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish from a shell" });
  await expect(dialog).toContainText("Run these lines in the folder that contains wrong folder.");
  await expect(dialog.getByRole("listitem")).toHaveText(["Rename the folder"]);
  await expect(dialog.getByRole("region", { name: "curl lines" })).toContainText(
    "zip -q -r - 'wrong folder' |",
  );
  await lookAt(page);
});
