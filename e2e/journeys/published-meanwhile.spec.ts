import { userInfo } from "node:os";
import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import { untilKept } from "@/e2e/until-kept";
import type { Skill } from "@/lib/skills/api/wire";

/** The page hears of another's version as a 412. */
test.use({ expectedAlarms: [/Failed to load resource/] });

let skill: Skill;
test.beforeEach(async ({ skilldeck, makeSkill }) => {
  await skilldeck.reset();
  skill = await skilldeck.publish(await makeSkill("shared", { "a.md": "a\n", "b.md": "b\n" }));
});

const publish = (page: Page) => page.getByRole("button", { name: "Publish this version" });
const meanwhile = (page: Page) => page.getByRole("region", { name: "Published meanwhile" });

async function drop(page: Page, folder: string) {
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, folder);
  await expect(publish(page)).toBeEnabled();
}

test("a version that came in between is not overwritten: who, when, and both changes side by side", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await drop(page, await makeSkill("mine/shared", { "a.md": "mine\n", "b.md": "b\n" }));
  await skilldeck.publishVersion(
    skill.id,
    await makeSkill("theirs/shared", { "a.md": "theirs\n", "b.md": "theirs too\n" }),
    "Both read better now",
  );
  await publish(page).click();
  await expect(meanwhile(page)).toContainText(`${userInfo().username} published v2 while you worked on v1`);
  await expect(meanwhile(page)).toContainText("Both read better now");
  await expect(meanwhile(page).getByRole("button", { name: "Continue from v2" })).toBeInViewport();
  const theirs = meanwhile(page).getByRole("region", { name: "Theirs: v1 → v2" });
  const yours = meanwhile(page).getByRole("region", { name: "Yours: v1 → this folder" });
  await expect(theirs.getByRole("button")).toHaveText([/a\.mdboth/, /b\.md(?!both)/]);
  await expect(yours.getByRole("button")).toHaveText([/a\.mdboth/]);
  const changes = meanwhile(page).getByRole("region", { name: "Changes in a.md" });
  await expect(changes).toContainText("Added: theirs");
  await yours.getByRole("button").click();
  await expect(changes).toContainText("Added: mine");
  await expect(publish(page)).toBeDisabled();
  expect(await skilldeck.listVersions(skill.id)).toHaveLength(2);
  await lookAt(page);

  await meanwhile(page).getByRole("button", { name: "Continue from v2" }).click();
  await expect(meanwhile(page)).toBeHidden();
  await publish(page).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await expect(page.getByRole("heading", { name: "shared v3 Latest" })).toBeVisible();
});

test("of two tabs that publish the same skill, the second is told", async ({ page, context, makeSkill }) => {
  const other = await context.newPage();
  await drop(page, await makeSkill("one/shared", { "a.md": "one\n" }));
  await drop(other, await makeSkill("two/shared", { "a.md": "two\n" }));
  await publish(page).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await publish(other).click();
  await expect(meanwhile(other)).toContainText("published v2 while you worked on v1");
});

test("a draft that was kept over a reload still follows the version it began with", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await drop(page, await makeSkill("mine/shared", { "a.md": "mine\n" }));
  await untilKept(page, "shared/a.md");
  await untilKept(page, `"version":"${skill.latestVersion}"`);
  await skilldeck.publishVersion(skill.id, await makeSkill("theirs/shared", { "a.md": "theirs\n" }));
  await page.reload();
  await expect(meanwhile(page)).toContainText("published v2 while you worked on v1");
});
