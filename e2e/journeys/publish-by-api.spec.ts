import { expect } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { RICH_FILES } from "@/e2e/rich-files";
import { test } from "@/e2e/test";

test.beforeEach(({ skilldeck }) => skilldeck.reset());

test("a folder published through the API is listed with its latest version", async ({
  skilldeck,
  makeSkill,
}) => {
  const skill = await skilldeck.publish(await makeSkill("rich-skill", RICH_FILES));
  const version = await skilldeck.publishVersion(
    skill.id,
    await makeSkill("rich-skill", { "more.md": "more\n" }),
  );
  const listed = await skilldeck.listSkills();
  expect(listed.map(({ id, latestVersion }) => ({ id, latestVersion }))).toEqual([
    { id: skill.id, latestVersion: version.version },
  ]);
});

test("a reset deletes every skill", async ({ skilldeck, makeSkill }) => {
  await skilldeck.publish(await makeSkill("first-skill"));
  await skilldeck.publish(await makeSkill("second-skill"));
  await skilldeck.reset();
  expect(await skilldeck.listSkills()).toEqual([]);
});

test("the shell commands name the skill and the version that the folder was compared with", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const { id, latestVersion } = await skilldeck.publish(await makeSkill("shell-skill"));
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, await makeSkill("2/shell-skill", { "new.md": "new\n" }));
  await page.getByRole("button", { name: "From a shell" }).click();
  const lines = page.getByRole("region", { name: "curl lines" });
  await expect(lines).toContainText(`${skilldeck.baseURL}/v1/skills/${id}/versions`);
  await expect(lines).toContainText(`skilldeck-base-version: ${latestVersion}`);
  for (const language of ["Python", "TypeScript", "CI"]) {
    await page.getByRole("tab", { name: language }).click();
    await expect(page.getByRole("region", { name: `${language} lines` })).toContainText(id);
  }
  await lookAt(page);
});
