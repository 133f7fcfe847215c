import { expect, type Page } from "@playwright/test";
import { accountName } from "@/e2e/account-name";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import { untilKept } from "@/e2e/until-kept";
import type { Skill } from "@/lib/skills/api/wire";

/** Publishing over a newer version fails with a 412, which the browser logs. */
test.use({ expectedAlarms: [/Failed to load resource/] });

let skill: Skill;
test.beforeEach(async ({ skilldeck, makeSkill }) => {
  await skilldeck.reset();
  skill = await skilldeck.publish(await makeSkill("shared", { "a.md": "a\n", "b.md": "b\n" }));
});

const publish = (page: Page) => page.getByRole("button", { name: "Publish this version" });
const conflict = (page: Page) => page.getByRole("region", { name: "Version conflict" });

async function drop(page: Page, folder: string) {
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, folder);
  await expect(publish(page)).toBeEnabled();
}

test("a version published since the drop isn't overwritten: its author and both sides' changes are shown", async ({
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
  await expect(conflict(page)).toContainText(`${accountName()} published v2 while you worked on v1`);
  await expect(conflict(page)).toContainText("Both read better now");
  await expect(conflict(page).getByRole("button", { name: "Continue from v2" })).toBeInViewport();
  const theirs = conflict(page).getByRole("region", { name: "Theirs: v1 → v2" });
  const yours = conflict(page).getByRole("region", { name: "Yours: v1 → this folder" });
  await expect(theirs.getByRole("button")).toHaveText([/a\.mdboth/, /b\.md(?!both)/]);
  await expect(yours.getByRole("button")).toHaveText([/a\.mdboth/]);
  const changes = conflict(page).getByRole("region", { name: "Changes in a.md" });
  await expect(changes).toContainText("Added: theirs");
  await yours.getByRole("button").click();
  await expect(changes).toContainText("Added: mine");
  await expect(publish(page)).toBeDisabled();
  expect(await skilldeck.listVersions(skill.id)).toHaveLength(2);
  await lookAt(page);

  await conflict(page).getByRole("button", { name: "Continue from v2" }).click();
  await expect(conflict(page)).toBeHidden();
  await publish(page).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await expect(page.getByRole("heading", { name: "shared v3 Latest" })).toBeVisible();
});

test("the second of two tabs that publish the same skill shows the conflict", async ({
  page,
  context,
  makeSkill,
}) => {
  const other = await context.newPage();
  await drop(page, await makeSkill("one/shared", { "a.md": "one\n" }));
  await drop(other, await makeSkill("two/shared", { "a.md": "two\n" }));
  await publish(page).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await publish(other).click();
  await expect(conflict(other)).toContainText("published v2 while you worked on v1");
});

test("a draft restored after a reload still conflicts with a newer version", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await drop(page, await makeSkill("mine/shared", { "a.md": "mine\n" }));
  await untilKept(page, "shared/a.md");
  await untilKept(page, `"version":"${skill.latestVersion}"`);
  await skilldeck.publishVersion(skill.id, await makeSkill("theirs/shared", { "a.md": "theirs\n" }));
  await page.reload();
  await expect(conflict(page)).toContainText("published v2 while you worked on v1");
});
