import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { expectNoAxeViolations } from "@/e2e/expect-no-axe-violations";
import { longComparison } from "@/e2e/long-comparison";
import { SCREENS } from "@/e2e/screens";
import type { Skilldeck } from "@/e2e/skills-api";
import { test } from "@/e2e/test";
import type { SkillFiles } from "@/e2e/write-skill";

type MakeSkill = (path: string, files?: SkillFiles) => Promise<string>;

/** A file of code, and the same with two adjacent lines changed. The rest is folded. */
const CODE = Array.from({ length: 40 }, (_, index) => `    step_${index + 1}(\t"x")  # twice`);
const CHANGED = CODE.with(19, "    step_20(other)").with(20, "\tstep_21()");

async function codeComparison(skilldeck: Skilldeck, makeSkill: MakeSkill): Promise<string> {
  const known = (await skilldeck.listSkills()).find(({ title }) => title === "copied-code");
  if (known) return `/skills/${known.id}/compare/previous...latest`;
  const text = (lines: string[]) => `${lines.join("\n")}\n`;
  const folder = await makeSkill("copied-code", { "a.py": text(CODE), "b.py": text(CODE) });
  const { id } = await skilldeck.publish(folder);
  for (const name of ["a.py", "b.py"]) await writeFile(join(folder, name), text(CHANGED));
  await skilldeck.publishVersion(id, folder);
  return `/skills/${id}/compare/previous...latest`;
}

const file = (page: Page, path: string) => page.getByRole("region", { name: path, exact: true });

async function dragOver(page: Page, from: Locator, to: Locator) {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error("A line isn't drawn.");
  await page.mouse.move(start.x, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 4, end.y + end.height / 2, { steps: 5 });
  await page.mouse.up();
}

async function copied(page: Page): Promise<string> {
  await page.keyboard.press("ControlOrMeta+c");
  return page.evaluate(() => navigator.clipboard.readText());
}

test("copying takes only the code of one side, with its indentation", async ({
  page,
  context,
  skilldeck,
  makeSkill,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = await codeComparison(skilldeck, makeSkill);
  for (const wrap of [1, 0]) {
    await page.goto(`${address}?view=split&wrap=${wrap}`);
    const line = (text: string, nth: "first" | "last") => {
      const lines = file(page, "a.py").locator("code", { hasText: text });
      return nth === "first" ? lines.first() : lines.last();
    };
    await expect(line("step_20(other)", "last")).toBeVisible();
    await dragOver(page, line("step_18", "first"), line("step_23", "first"));
    await expect.poll(() => copied(page)).toBe(CODE.slice(17, 23).join("\n"));
    await dragOver(page, line("step_18", "last"), line("step_23", "last"));
    await expect.poll(() => copied(page)).toBe(CHANGED.slice(17, 23).join("\n"));
  }
  await page.goto(`${address}?view=unified&wrap=1`);
  const from = file(page, "a.py").locator("code", { hasText: "step_22" });
  await expect(from).toBeVisible();
  await dragOver(page, from, file(page, "b.py").locator("code", { hasText: "step_20(other)" }));
  const around = [...CODE.slice(21, 24), ...CODE.slice(16, 21), CHANGED[19]];
  await expect.poll(() => copied(page)).toBe(around.join("\n"));
});

test("copying includes lines that aren't drawn, in one file and across files", async ({
  page,
  context,
  skilldeck,
  makeSkill,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = await longComparison(skilldeck, makeSkill);
  await page.goto(`${address}?view=split&wrap=1`);
  await expect(file(page, "notes/00.txt").getByText("line 5 changed")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await expect.poll(() => copied(page)).toContain("notes/19.txt line 293 changed");
  const text = await copied(page);
  expect(text).not.toMatch(/Added:|Deleted:|unchanged/);
  expect(text.match(/notes\/05\.txt line \d+ changed/g)).toHaveLength(Math.ceil((3_000 - 4) / 9) - 8);
});

/** Lines per file. The first file fills the window, and the second has rows in nested chunks. */
const PRINTED = { "a.txt": 60, "b.txt": 700, "c.txt": 40, "d.txt": 40 };

/** Every line of every file changes from "before" to "after". */
async function printedComparison(skilldeck: Skilldeck, makeSkill: MakeSkill): Promise<string> {
  const known = (await skilldeck.listSkills()).find(({ title }) => title === "printed");
  if (known) return `/skills/${known.id}/compare/previous...latest?view=split&wrap=0`;
  const filesWith = (word: string) =>
    Object.entries(PRINTED).map(([path, lines]): [string, string] => [path, `${word}\n`.repeat(lines)]);
  const folder = await makeSkill("printed", Object.fromEntries(filesWith("before")));
  const { id } = await skilldeck.publish(folder);
  for (const [path, content] of filesWith("after")) await writeFile(join(folder, path), content);
  await skilldeck.publishVersion(id, folder);
  return `/skills/${id}/compare/previous...latest?view=split&wrap=0`;
}

async function expectAllRows(page: Page) {
  for (const [path, lines] of Object.entries(PRINTED))
    await expect(file(page, path).getByText("after"), path).toHaveCount(lines);
}

test("a page that is printed while it loads includes all rows", async ({ page, skilldeck, makeSkill }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(await printedComparison(skilldeck, makeSkill));
  await expectAllRows(page);
});

test("printing includes rows that aren't drawn on screen, with nothing sticky over them", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.goto(await printedComparison(skilldeck, makeSkill));
  await expect(file(page, "a.txt").getByText("after").first()).toBeVisible();
  expect(await file(page, "b.txt").getByText("after").count()).toBeLessThan(PRINTED["b.txt"]);
  await page.emulateMedia({ media: "print" });
  await expectAllRows(page);
  await expect(file(page, "d.txt").getByText("after").last()).toBeVisible();
  await expect(page.locator("section:not([id]) [data-undrawn]:visible:empty")).toHaveCount(0);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll("header, [class*=sticky]")]
        .filter((element) => element.checkVisibility())
        .map((element) => getComputedStyle(element).position)
        .filter((position) => position === "sticky" || position === "fixed"),
    ),
  ).toEqual([]);
});

test("in forced colours, changes and pressed buttons can be told apart", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.goto(`${await codeComparison(skilldeck, makeSkill)}?view=unified&w=0`);
  await page.emulateMedia({ forcedColors: "active" });
  const row = (text: string) => file(page, "a.py").locator("div:has(> code)", { hasText: text }).first();
  const edge = (text: string) => row(text).evaluate((element) => getComputedStyle(element).borderLeftColor);
  const fill = (name: string) =>
    page.getByRole("button", { name }).evaluate((element) => getComputedStyle(element).backgroundColor);
  const canvas = () =>
    page.evaluate(() => {
      document.body.style.outlineColor = "Canvas";
      return getComputedStyle(document.body).outlineColor;
    });
  // The system colours arrive a moment after the mode.
  await expect.poll(async () => (await edge("step_18")) === (await canvas())).toBe(true);
  expect(await edge("step_20(other)")).not.toBe(await canvas());
  expect(await fill("Unified")).not.toBe(await fill("Split"));
  expect(await fill("Hide whitespace")).toBe(await fill("Split"));
});

test("search finds, counts and steps through matches in folded and undrawn lines", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.goto(`${await longComparison(skilldeck, makeSkill)}?view=split&wrap=1`);
  await expect(file(page, "notes/00.txt").getByText("line 5 changed")).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+f");
    await expect(page.getByRole("searchbox", { name: "Find in this comparison" })).toBeFocused({
      timeout: 1_000,
    });
  }).toPass();
  await page.keyboard.type("14.TXT line 60");
  const status = page.getByRole("status");
  await expect(status).toHaveText(/^1 of 1\d$/);
  const found = (line: string) => file(page, "notes/14.txt").locator("code", { hasText: line }).last();
  await expect(found("notes/14.txt line 60")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(status).toHaveText(/^2 of/);
  await page.keyboard.press("F3");
  await page.keyboard.press("ControlOrMeta+g");
  await expect(status).toHaveText(/^4 of/);
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+F3");
  await page.getByRole("button", { name: "Previous match" }).click();
  await page.getByRole("button", { name: "Previous match" }).click();
  await expect(status).toHaveText(/^(\d+) of \1$/);
  await expect(found("notes/14.txt line 609")).toBeInViewport();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get("found-here")?.size)).toBe(1);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(status).toBeHidden();
  await expect(found("notes/14.txt line 609")).toBeInViewport();
});

test("on a phone, the first change is in view and search opens with a button", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.setViewportSize(SCREENS.phone);
  await page.goto(await longComparison(skilldeck, makeSkill));
  const line = file(page, "notes/00.txt").getByText("line 5 changed");
  await expect(line).toBeInViewport();
  await page.getByRole("button", { name: "Find in this comparison" }).click();
  await page.getByRole("searchbox", { name: "Find in this comparison" }).fill("no such words");
  await expect(page.getByRole("status")).toHaveText("No matches");
});
