import { expect } from "@playwright/test";
import { accountName } from "@/e2e/account-name";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import type { Skill } from "@/lib/skills/api/wire";

let skill: Skill;
let first: string;

test.beforeEach(async ({ skilldeck, makeSkill }) => {
  await skilldeck.reset();
  skill = await skilldeck.publish(
    await makeSkill("rolled", { "steps.md": "one\ntwo\n", "assets/old.bin": new Uint8Array([0, 1, 2, 255]) }),
    "The first that works",
  );
  first = skill.latestVersion ?? "";
  await skilldeck.publishVersion(
    skill.id,
    await makeSkill("2/rolled", { "steps.md": "one\n2\n", "new.md": "x\n" }),
  );
  await skilldeck.publishVersion(
    skill.id,
    await makeSkill("3/rolled", { "steps.md": "one\n3\n", "new.md": "x\n" }),
    "Third time lucky",
  );
});

test("an older version is restored byte for byte, and the timeline shows it", async ({ page, skilldeck }) => {
  await page.goto(`/skills/${skill.id}`);
  await expect(page.getByRole("article").filter({ hasText: "Third time lucky" })).toContainText(
    accountName(),
  );
  await page.getByRole("button", { name: "More about v1" }).click();
  await page.getByRole("menuitem", { name: "Roll back to v1…" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Roll back to v1");
  const form = page.getByRole("region", { name: "Roll back" });
  await expect(form).toContainText("1 file will be restored, 1 removed, 1 reverted.");
  await expect(page.getByRole("region", { name: "steps.md", exact: true })).toContainText("two");
  await lookAt(page, "preview");

  await form.getByRole("textbox", { name: "Why? (optional)" }).fill("v3 forgets the second step");
  await form.getByRole("button", { name: "Roll back to v1" }).click();
  await expect(page.getByRole("status")).toContainText("v1 is back as v4");
  await expect(page.getByRole("status")).toContainText("every byte matches");

  const newest = (await skilldeck.getSkill(skill.id)).latestVersion ?? "";
  expect(newest).not.toBe(first);
  expect(await skilldeck.digest(skill.id, newest)).toEqual(await skilldeck.digest(skill.id, first));
  await page.getByRole("link", { name: "View all versions" }).click();
  const row = page.getByRole("article").filter({ has: page.getByRole("link", { name: "v4", exact: true }) });
  await expect(row).toContainText("Latest");
  await expect(row).toContainText("Restores v1: v3 forgets the second step");
  await lookAt(page, "timeline");
});

test.describe("when someone publishes before the rollback", () => {
  test.use({ expectedAlarms: [/Failed to load resource/] });

  test("nothing is rolled back, and the preview compares with the new latest version", async ({
    page,
    skilldeck,
    makeSkill,
  }) => {
    await page.goto(`/skills/${skill.id}/rollback/${first}`);
    const rollBack = page.getByRole("button", { name: "Roll back to v1" });
    await expect(rollBack).toBeEnabled();
    await skilldeck.publishVersion(skill.id, await makeSkill("4/rolled", { "steps.md": "one\ntwo\n" }));
    await rollBack.click();
    await expect(page.getByRole("alert").filter({ hasText: "It wasn’t rolled back" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Roll back" })).toContainText(
      "Compared with v4, 1 file will be restored.",
    );
    expect(await skilldeck.listVersions(skill.id)).toHaveLength(4);
    await rollBack.click();
    await expect(page.getByRole("status")).toContainText("v1 is back as v5");
  });
});

test.describe("when the published version can't be verified", () => {
  test.use({ expectedAlarms: [/Failed to load resource/] });

  test("the page links to the new version, and doesn't offer to send it again", async ({
    page,
    skilldeck,
  }) => {
    await page.goto(`/skills/${skill.id}/rollback/${first}`);
    const message =
      "1759178010641129 was published and is now the latest, but it couldn't be read back: It is damaged. Don't send this request again.";
    await page.route("**/api/skills/*/versions/*/rollback", async (route) => {
      await route.fetch();
      await route.fulfill({ status: 424, json: { type: "error", error: { type: "api_error", message } } });
    });
    await page.getByRole("button", { name: "Roll back to v1" }).click();
    await expect(page.getByRole("status")).toContainText("v1 is back as v4, but it wasn’t verified");
    await expect(page.getByRole("status")).toContainText(message);
    await expect(page.getByRole("button", { name: /Roll back/ })).toHaveCount(0);
    await lookAt(page);
    await page.getByRole("link", { name: "Compare v1 with v4" }).click();
    await expect(page.getByText("No differences")).toBeVisible();
    expect(await skilldeck.listVersions(skill.id)).toHaveLength(4);
  });
});

test("the latest version can't be rolled back to, and an unknown version is named", async ({
  page,
  skilldeck,
}) => {
  const { latestVersion } = await skilldeck.getSkill(skill.id);
  await page.goto(`/skills/${skill.id}/rollback/${latestVersion}`);
  await expect(page.getByText("v3 is already the latest version")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Roll back/ })).toBeHidden();
  await page.goto(`/skills/${skill.id}/rollback/1`);
  await expect(page.getByRole("alert").filter({ hasText: "Can’t roll back to this version" })).toContainText(
    "no version 1",
  );
});
