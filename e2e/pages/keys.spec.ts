import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { test } from "@/e2e/test";

const LINES = Array.from({ length: 60 }, (_, index) => `line ${index + 1}`);

function withChanges(...numbers: number[]): string {
  return `${LINES.map((line, index) => (numbers.includes(index + 1) ? `${line} changed` : line)).join("\n")}\n`;
}

const file = (page: Page, path: string) => page.getByRole("region", { name: path, exact: true });

test.beforeEach(async ({ skilldeck, makeSkill, page }) => {
  await skilldeck.reset();
  const folder = await makeSkill("keyed-skill", {
    "a.txt": withChanges(),
    "b.txt": withChanges(),
    "c.bin": new Uint8Array([0, 1, 2, 255]),
  });
  const skill = await skilldeck.publish(folder);
  await writeFile(join(folder, "a.txt"), withChanges(5, 40));
  await writeFile(join(folder, "b.txt"), withChanges(20));
  await rm(join(folder, "c.bin"));
  await skilldeck.publishVersion(skill.id, folder);
  await page.goto(`/skills/${skill.id}/compare/previous...latest`);
  await expect(page.getByText("3 files changed")).toBeVisible();
  await expect(file(page, "b.txt").getByText("line 20 changed")).toBeVisible();
});

test("n and p step through the changes of all files and update the address", async ({ page }) => {
  const places = [/file=a\.txt.*#R5$/, /file=a\.txt.*#R40$/, /file=b\.txt.*#R20$/, /file=c\.bin[^#]*$/];
  await page.keyboard.press("j");
  for (const place of places) {
    await page.keyboard.press("n");
    await expect(page).toHaveURL(place);
  }
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/file=b\.txt.*#R20$/);
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/file=a\.txt.*#R40$/);
  await expect(file(page, "a.txt").getByText("line 40 changed")).toBeInViewport();
});

test("single keys switch file, viewed, all lines, layout and tree, copy a permalink and go up", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/file=a\.txt/);
  await expect(file(page, "a.txt").getByText("line 25")).toBeHidden();
  await page.keyboard.press("x");
  await expect(file(page, "a.txt").getByText("line 25").first()).toBeVisible();
  await page.keyboard.press("x");
  await expect(file(page, "a.txt").getByText("line 25")).toBeHidden();
  await page.keyboard.press("v");
  await expect(page.getByText("1 / 3 viewed")).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.getByText("1 / 3 viewed")).toBeHidden();
  await page.keyboard.press("m");
  await expect(page).toHaveURL(/view=unified/);
  await page.keyboard.press("f");
  await expect(page.getByRole("navigation", { name: "Changed files" })).toBeHidden();
  await page.keyboard.press("f");
  await expect(page.getByRole("navigation", { name: "Changed files" })).toBeVisible();
  await page.keyboard.press("y");
  await expect(page).toHaveURL(/\/compare\/\d+\.\.\.\d+\?/);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/\/skills\/skill_\w+$/);
});

test("the palette finds a file, a skill and a command by part of its name", async ({ page }) => {
  await page.keyboard.press("t");
  await page.getByRole("combobox", { name: "Find a file" }).fill("b.t");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/file=b\.txt/);
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("combobox", { name: "Search skills, files and commands" });
  await palette.fill("unified");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/view=unified/);
  await page.keyboard.press("/");
  await palette.fill("keyed");
  await expect(page.getByRole("option", { name: "keyed-skill" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/skills\/skill_\w+$/);
});

test("the help lists the page's shortcuts, and turning single keys off survives a reload", async ({
  page,
}) => {
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByText("Next change")).toBeVisible();
  await page.keyboard.press("m");
  await expect(page).not.toHaveURL(/view=/);
  await help.getByRole("switch", { name: "Single-key shortcuts" }).click();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.reload();
  await expect(page.getByText("3 files changed")).toBeVisible();
  await page.keyboard.press("m");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page).not.toHaveURL(/view=/);
});

test("the palette opens while a dialog is still closing", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await help.evaluate((dialog) => Promise.all(dialog.getAnimations().map(({ finished }) => finished)));
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox", { name: "Search skills, files and commands" })).toBeFocused();
});

test("j and k step through the rows of a list, and typing triggers no shortcut", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await skilldeck.publish(await makeSkill("other-skill"));
  await page.goto("/");
  await expect(page.getByRole("link", { name: "other-skill" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "other-skill" })).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "keyed-skill" })).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.getByRole("link", { name: "other-skill" })).toBeFocused();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("searchbox").pressSequentially("j?u");
  await expect(page.getByRole("searchbox")).toHaveValue("j?u");
  await expect(page.getByRole("dialog")).toBeHidden();
});
