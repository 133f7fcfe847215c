import { expect, type Page } from "@playwright/test";
import { type CuttingProxy, cuttingProxy } from "@/e2e/cutting-proxy";
import { dropFolder } from "@/e2e/drop-folder";
import { test } from "@/e2e/test";

const UPLOAD_BYTES = 3_000_000;
/** Incompressible, so that a zip of it is just as large. */
const NOISE = Uint8Array.from(
  { length: UPLOAD_BYTES },
  (_, index) => (Math.imul(index, 2654435761) >>> 13) & 255,
);

/** The proxy's upstream is a registry, which sees the same broken uploads. */
const PROXY_ONLY = { tag: "@proxy" };

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

test(
  "an upload cut at any point publishes nothing, shows an error and can be retried with the same note",
  PROXY_ONLY,
  async ({ page, skilldeck, makeSkill }) => {
    await dropFolder(page, await makeSkill("cut-skill", { "assets/noise.bin": NOISE }));
    await page.getByRole("textbox", { name: "What changed and why? (optional)" }).fill("The first");
    const alert = page.getByRole("alert").filter({ hasText: "It wasn’t published" });
    const publish = page.getByRole("button", { name: /^(Publish this skill|Try again)$/ });
    for (const afterBytes of [1, 20_000, Math.floor(Math.random() * UPLOAD_BYTES), UPLOAD_BYTES - 1_000]) {
      network.cutUploads({ afterBytes });
      // The previous alert stays visible until the next upload starts.
      const broken = page.waitForEvent("requestfailed");
      await publish.click();
      await broken;
      await expect(alert, `cut after ${afterBytes} bytes`).toContainText("broke");
      await expect(publish).toBeEnabled();
      expect(await skilldeck.listSkills()).toEqual([]);
    }
    await expect(page.getByRole("textbox", { name: "What changed and why? (optional)" })).toHaveValue(
      "The first",
    );
    network.cutUploads(null);
    await publish.click();
    await expect(page).toHaveURL(/\/versions\/\d+$/);
    await expect(page.getByText("The first", { exact: true })).toBeVisible();
  },
);

test("a version whose response was lost is found, and isn't published twice", async ({
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

test("a new skill whose response was lost is found, and isn't published twice", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await dropFolder(page, await makeSkill("lost-skill"));
  network.cutUploads("before the answer");
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  await expect(page.getByRole("heading", { name: "lost-skill v1 Latest" })).toBeVisible();
  expect(await skilldeck.listSkills()).toHaveLength(1);
});

test("nothing is sent while offline, and the same button publishes once online", async ({
  page,
  context,
  skilldeck,
  makeSkill,
}) => {
  const skill = await skilldeck.publish(await makeSkill("offline-skill"));
  await dropFolder(page, await makeSkill("2/offline-skill", { "new.md": "new\n" }));
  await expect(page.getByRole("button", { name: "Publish this version" })).toBeEnabled();
  const keys = watchKeys(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Publish this version" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "It wasn’t published" });
  await expect(alert).toContainText("This browser is offline: nothing was sent.");
  await expect(page.getByRole("button", { name: "Try again" })).toBeEnabled();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  expect(await skilldeck.listVersions(skill.id)).toHaveLength(2);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

/** Collects the idempotency keys of the page's uploads. */
function watchKeys(page: Page): string[] {
  const keys: string[] = [];
  page.on("request", (request) => {
    const key = request.headers()["idempotency-key"];
    if (request.method() === "POST" && key) keys.push(key);
  });
  return keys;
}

test("after a proxy timeout, the page finds the version or offers to publish again", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const skill = await skilldeck.publish(await makeSkill("slow-proxy"));
  const folder = await makeSkill("2/slow-proxy", { "new.md": "new\n" });
  await dropFolder(page, folder);
  let isSecond = false;
  await page.route("**/versions", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    // Playwright can't forward a body with files, so the same folder is published directly.
    if (isSecond) await skilldeck.publishVersion(skill.id, folder);
    isSecond = true;
    return route.fulfill({ status: 504, contentType: "text/html", body: "<h1>504 Gateway Time-out</h1>" });
  });
  await page.getByRole("button", { name: "Publish this version" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "It wasn’t published" })).toContainText(
    "The version wasn't found, so you can publish it again.",
  );
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "slow-proxy v2 Latest" })).toBeVisible();
  expect(await skilldeck.listVersions(skill.id)).toHaveLength(2);
});
