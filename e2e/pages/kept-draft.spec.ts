import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { downloadZip } from "@/e2e/download-zip";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import { untilKept } from "@/e2e/until-kept";
import { skillMd } from "@/e2e/write-skill";

const summary = (page: Page) => page.getByRole("region", { name: "What was dropped" });
const kept = (page: Page) => page.getByRole("region", { name: "Kept draft" });
const empty = (page: Page) => page.getByRole("heading", { name: "Drop a skill folder here" });
const why = (page: Page) => page.getByRole("textbox", { name: "What changed and why? (optional)" });

/** Blocks reads and writes of the draft store until the page is closed or the returned function is called. */
async function holdStore(page: Page) {
  await page.evaluate(async () => {
    const opening = indexedDB.open("skilldeck");
    await new Promise((done) => opening.addEventListener("success", done));
    const drafts = opening.result.transaction("drafts", "readwrite").objectStore("drafts");
    let isHeld = true;
    addEventListener("let-go", () => {
      isHeld = false;
    });
    const goOn = () => isHeld && drafts.count().addEventListener("success", goOn);
    goOn();
  });
  return () => page.evaluate(() => dispatchEvent(new Event("let-go")));
}

test.beforeEach(async ({ skilldeck, page }) => {
  await skilldeck.reset();
  await page.goto("/publish");
  await expect(empty(page)).toBeVisible();
});

test("a draft and every choice in it survive a reload, until it is published", async ({
  page,
  makeSkill,
}) => {
  const begunAt = Date.now();
  await dropFolder(page, await makeSkill("kept-skill", { "a.md": "# A\n", ".DS_Store": "finder" }));
  await summary(page).getByText("1 file is left out").click();
  await page.getByRole("button", { name: "Include kept-skill/.DS_Store" }).click();
  await why(page).fill("Because it was time.");
  await page.getByRole("textbox", { name: "Title (optional, defaults to the name)" }).fill("Kept skill");
  await expect(kept(page)).toBeHidden();
  await untilKept(page, "kept-skill/a.md");
  await untilKept(page, '"title":"Kept skill"');

  await page.reload();
  const droppedAt = Date.parse((await kept(page).getByRole("time").getAttribute("datetime")) ?? "");
  expect(droppedAt).toBeGreaterThanOrEqual(begunAt);
  expect(droppedAt).toBeLessThanOrEqual(Date.now());
  await expect(summary(page).getByRole("heading", { name: "kept-skill" })).toBeVisible();
  await expect(why(page)).toHaveValue("Because it was time.");
  await lookAt(page);
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page).toHaveURL(/\/versions\/[^/]+$/);
  await expect(page.getByText("Kept skill").first()).toBeVisible();
  const { files } = await downloadZip(page);
  expect([...files.keys()].sort()).toEqual([
    "kept-skill/.DS_Store",
    "kept-skill/SKILL.md",
    "kept-skill/a.md",
  ]);

  await page.goto("/publish");
  await expect(empty(page)).toBeVisible();
});

test("after a reload, a draft whose folder was deleted names the unreadable file and offers another choice", async ({
  page,
  makeSkill,
}) => {
  const folder = await makeSkill("gone-skill");
  await dropFolder(page, folder);
  await expect(summary(page)).toBeVisible();
  await untilKept(page, "gone-skill/SKILL.md");
  await rm(folder, { recursive: true });
  await page.reload();
  await expect(page.getByRole("alert").filter({ hasText: "Couldn’t read this drop" })).toContainText(
    "SKILL.md' was changed, moved or deleted after it was dropped.",
  );
  await page.getByRole("button", { name: "Choose something else" }).click();
  await expect(empty(page)).toBeVisible();
});

test("a fix can be undone, survives a reload and is published", async ({ page, makeSkill }) => {
  await dropFolder(page, await makeSkill("wrong-folder", { "SKILL.md": skillMd("right-name") }));
  const publish = page.getByRole("button", { name: "Publish this skill" });
  await page.getByRole("button", { name: "Rename the folder" }).click();
  await expect(publish).toBeEnabled();
  await page.getByRole("button", { name: "Undo: Rename the folder" }).click();
  await expect(publish).toBeDisabled();
  await page.getByRole("button", { name: "Rename the folder", exact: true }).click();
  await expect(publish).toBeEnabled();
  await untilKept(page, '"folder-name"');
  await page.reload();
  await expect(page.getByRole("region", { name: "Fixes made" })).toContainText("Rename the folder");
  await lookAt(page);
  await publish.click();
  await expect(page).toHaveURL(/\/versions\/[^/]+$/);
  const { files } = await downloadZip(page);
  expect([...files.keys()]).toEqual(["right-name/SKILL.md"]);
});

test("a discarded draft doesn't come back after a reload", async ({ page, makeSkill }) => {
  await dropFolder(page, await makeSkill("kept-skill"));
  await expect(summary(page)).toBeVisible();
  await untilKept(page, "kept-skill/SKILL.md");
  await page.reload();
  await kept(page).getByRole("button", { name: "Discard" }).click();
  await expect(empty(page)).toBeVisible();
  await page.reload();
  await expect(empty(page)).toBeVisible();
});

test("a draft is discarded at once, even while the browser's store is busy", async ({
  page,
  context,
  makeSkill,
}) => {
  await dropFolder(page, await makeSkill("kept-skill"));
  await untilKept(page, "kept-skill/SKILL.md");
  await holdStore(page);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(empty(page)).toBeVisible();
  await page.reload();
  await expect(empty(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto("/publish");
  await expect(empty(second)).toBeVisible();
});

test("a draft is still found after an earlier lookup was aborted", async ({ page, context, makeSkill }) => {
  await dropFolder(page, await makeSkill("left-skill"));
  await untilKept(page, "left-skill/SKILL.md");
  const next = await context.newPage();
  await next.goto("/");
  await page.close();
  const letGo = await holdStore(next);
  await next.getByRole("link", { name: "Publish", exact: true }).click();
  await expect(next.getByText("Reading what was dropped…")).toBeAttached();
  await next.getByRole("link", { name: "Skilldeck" }).click();
  await expect(next).toHaveURL("/");
  await letGo();
  // By then, the earlier requests to the store have completed.
  await untilKept(next, "left-skill/SKILL.md");
  await next.getByRole("link", { name: "Publish", exact: true }).click();
  await expect(summary(next).getByRole("heading", { name: "left-skill" })).toBeVisible();
});

test("each tab keeps its own draft, and each new tab takes over a different one from a closed tab", async ({
  page,
  context,
  makeSkill,
}) => {
  await dropFolder(page, await makeSkill("first-skill"));
  await untilKept(page, "first-skill/SKILL.md");
  const second = await context.newPage();
  await second.goto("/publish");
  await expect(empty(second)).toBeVisible();
  await dropFolder(second, await makeSkill("second-skill"));
  await untilKept(second, "second-skill/SKILL.md");
  for (const tab of [page, second]) await tab.reload();
  await expect(summary(page).getByRole("heading", { name: "first-skill" })).toBeVisible();
  await expect(summary(second).getByRole("heading", { name: "second-skill" })).toBeVisible();

  await second.close();
  await page.close();
  const third = await context.newPage();
  await third.goto("/");
  // A closed tab's locks are released a moment later.
  const locks = () => third.evaluate(async () => (await navigator.locks.query()).held?.length);
  await expect.poll(locks).toBe(0);
  await third.goto("/publish");
  await expect(summary(third).getByRole("heading", { name: "second-skill" })).toBeVisible();
  const fourth = await context.newPage();
  await fourth.goto("/publish");
  await expect(summary(fourth).getByRole("heading", { name: "first-skill" })).toBeVisible();
});

test("a new drop permanently replaces the tab's previous one", async ({ page, context, makeSkill }) => {
  await dropFolder(page, await makeSkill("first-skill"));
  await untilKept(page, "first-skill/SKILL.md");
  await page.goto("/");
  await dropFolder(page, await makeSkill("second-skill"));
  await expect(summary(page).getByRole("heading", { name: "second-skill" })).toBeVisible();
  await untilKept(page, "second-skill/SKILL.md");
  await page.getByRole("button", { name: "Discard" }).click();
  await page.reload();
  await expect(empty(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto("/publish");
  await expect(empty(second)).toBeVisible();
});

test("a draft survives a crash of its tab", async ({ page, context, makeSkill }) => {
  await dropFolder(page, await makeSkill("lasting-skill"));
  await untilKept(page, "lasting-skill/SKILL.md");
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto("/publish");
  await expect(summary(next).getByRole("heading", { name: "lasting-skill" })).toBeVisible();
});

test("publishing names a file that changed on disk after the drop", async ({ page, makeSkill }) => {
  const folder = await makeSkill("moving-skill", { "a.md": "# A\n", ".git/HEAD": "ref" });
  await dropFolder(page, folder);
  await expect(page.getByRole("button", { name: "Publish this skill" })).toBeEnabled();
  await writeFile(join(folder, "a.md"), "# Quite another A\n");
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "It wasn’t published" })).toContainText(
    "'moving-skill/a.md' was changed, moved or deleted",
  );
});

test.describe("in a browser without IndexedDB", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException("Not here.", "SecurityError");
      };
    });
    await page.reload();
  });

  test("a drop can still be published", async ({ page, makeSkill }) => {
    await dropFolder(page, await makeSkill("private-skill"));
    await page.getByRole("button", { name: "Publish this skill" }).click();
    await expect(page).toHaveURL(/\/versions\/[^/]+$/);
  });
});
