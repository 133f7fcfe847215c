import { expect } from "@playwright/test";
import { type CuttingProxy, cuttingProxy } from "@/e2e/cutting-proxy";
import { dropFolder } from "@/e2e/drop-folder";
import { test } from "@/e2e/test";

const UPLOAD_BYTES = 3_000_000;
/** Incompressible, so that an upload is as long in a zip. */
const NOISE = Uint8Array.from(
  { length: UPLOAD_BYTES },
  (_, index) => (Math.imul(index, 2654435761) >>> 13) & 255,
);

test.use({ expectedAlarms: [/Failed to load resource/] });

let network: CuttingProxy;
test.beforeEach(async ({ page, skilldeck }) => {
  await skilldeck.reset();
  network = await cuttingProxy(skilldeck.baseURL);
  await page.goto(`${network.origin}/publish`);
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
});
test.afterEach(async ({ page }) => {
  await page.close();
  await network.close();
});

test("an upload cut at any place leaves nothing, says so, and is sent again with what was chosen", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await dropFolder(page, await makeSkill("cut-skill", { "assets/noise.bin": NOISE }));
  await page.getByRole("textbox", { name: "Why (optional)" }).fill("The first");
  const alert = page.getByRole("alert").filter({ hasText: "It was not published" });
  const publish = page.getByRole("button", { name: /^(Publish this skill|Try again)$/ });
  for (const afterBytes of [1, 20_000, Math.floor(Math.random() * UPLOAD_BYTES), UPLOAD_BYTES - 1_000]) {
    network.cutUploads({ afterBytes });
    // The alert of the one before stands until this one is on its way.
    const broken = page.waitForEvent("requestfailed");
    await publish.click();
    await broken;
    await expect(alert, `cut after ${afterBytes} bytes`).toContainText("broke");
    await expect(publish).toBeEnabled();
    expect(await skilldeck.listSkills()).toEqual([]);
  }
  await expect(page.getByRole("textbox", { name: "Why (optional)" })).toHaveValue("The first");
  network.cutUploads(null);
  await publish.click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await expect(page.getByText("The first", { exact: true })).toBeVisible();
});

test("a version whose answer was lost is found, and not published twice", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const skill = await skilldeck.publish(await makeSkill("lost-answer"));
  await dropFolder(page, await makeSkill("2/lost-answer", { "new.md": "new\n" }));
  network.cutUploads("before the answer");
  await page.getByRole("button", { name: "Publish this version" }).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await expect(page.getByRole("heading", { name: "lost-answer v2 Latest" })).toBeVisible();
  expect(await skilldeck.listVersions(skill.id)).toHaveLength(2);
});

test("so is a new skill", async ({ page, skilldeck, makeSkill }) => {
  await dropFolder(page, await makeSkill("lost-skill"));
  network.cutUploads("before the answer");
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await expect(page.getByRole("heading", { name: "lost-skill v1 Latest" })).toBeVisible();
  expect(await skilldeck.listSkills()).toHaveLength(1);
});
