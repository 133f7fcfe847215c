import { expect } from "@playwright/test";
import { RICH_FILES } from "@/e2e/rich-files";
import { test } from "@/e2e/test";

test.beforeEach(({ skilldeck }) => skilldeck.reset());

test("a folder published by a script is listed with its newest version", async ({ skilldeck, makeSkill }) => {
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

test("reset leaves no skill behind", async ({ skilldeck, makeSkill }) => {
  await skilldeck.publish(await makeSkill("first-skill"));
  await skilldeck.publish(await makeSkill("second-skill"));
  await skilldeck.reset();
  expect(await skilldeck.listSkills()).toEqual([]);
});
