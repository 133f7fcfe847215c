import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "@/e2e/test";

const MOST_PRESSES = 60;
const RING_PIXELS = 2;

/** Presses Tab until the target has focus. Every element on the way must have a visible focus ring. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const ring = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
    });
    expect(
      ring,
      `focus ring of ${await focused.evaluate((element) => element.outerHTML)}`,
    ).toBeGreaterThanOrEqual(RING_PIXELS);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} wasn't reached in ${MOST_PRESSES} presses of Tab`);
}

test.beforeEach(({ skilldeck }) => skilldeck.reset());

test("the keyboard alone leads from the list to a comparison, with focus always visible", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const folder = await makeSkill("key-skill");
  const skill = await skilldeck.publish(folder);
  await writeFile(join(folder, "more.md"), "more\n");
  await skilldeck.publishVersion(skill.id, folder);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "key-skill" })).toBeVisible();

  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search titles and ids" })).toBeFocused();

  await tabTo(page, page.getByRole("link", { name: "key-skill" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("checkbox", { name: "Select v2" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("checkbox", { name: "Select v1" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("link", { name: "Compare", exact: true }));
  await page.keyboard.press("Enter");

  await expect(page.getByText("1 file changed")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Unified" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/view=unified/);
  await tabTo(page, page.getByRole("region", { name: "Changes in more.md" }));
});
