import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { test } from "@/e2e/test";

const UPLOAD_BYTES = 4_000_000;
/** Slow enough to cancel the upload midway, even on a busy machine. */
const SLOW_BYTES_PER_SECOND = 100_000;
const UNLIMITED = -1;

/** Incompressible, so that a zip of it is just as large. */
const NOISE = Uint8Array.from(
  { length: UPLOAD_BYTES },
  (_, index) => (Math.imul(index, 2654435761) >>> 13) & 255,
);

async function limitUpload(page: Page, uploadThroughput: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: UNLIMITED,
    uploadThroughput,
  });
  return session;
}

test.beforeEach(({ skilldeck }) => skilldeck.reset());

test("a slow upload shows its progress, publishes nothing when cancelled, and can be sent again", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, await makeSkill("slow-skill", { "assets/noise.bin": NOISE }));
  const publish = page.getByRole("button", { name: "Publish this skill" });
  await expect(publish).toBeEnabled();

  const session = await limitUpload(page, SLOW_BYTES_PER_SECOND);
  await publish.click();
  const sending = page.getByRole("region", { name: "Publishing" });
  const progress = sending.getByRole("progressbar", { name: "Upload" });
  await expect(sending).toContainText(/Sending .* of 4(\.\d)? MB/);
  await expect.poll(async () => Number(await progress.getAttribute("aria-valuenow"))).toBeGreaterThan(5);
  await sending.getByRole("button", { name: "Cancel" }).click();

  await expect(publish).toBeEnabled();
  await expect(page.getByRole("alert").filter({ hasText: "published" })).toBeHidden();
  await expect(page.getByRole("region", { name: "What was dropped" })).toContainText("slow-skill");
  expect(await skilldeck.listSkills()).toEqual([]);

  await session.detach();
  await limitUpload(page, UNLIMITED);
  await publish.click();
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  expect((await skilldeck.listSkills()).map(({ title }) => title)).toEqual(["slow-skill"]);
});

test.describe("when the server refuses an upload", () => {
  test.use({ expectedAlarms: [/Failed to load resource/] });

  test("the reason is shown, and the drop is kept for a retry", async ({ page, makeSkill }) => {
    await page.goto("/publish");
    await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
    await dropFolder(page, await makeSkill("second-try"));
    const message = "Overloaded.";
    await page.route("**/v1/skills", (route) =>
      route.fulfill({ status: 529, json: { type: "error", error: { type: "overloaded_error", message } } }),
    );
    await page.getByRole("button", { name: "Publish this skill" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "It wasn’t published" })).toContainText(message);
    await page.unroute("**/v1/skills");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page).toHaveURL(/\/versions\/\d+$/);
  });
});
