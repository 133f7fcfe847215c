import { expect, type Locator, type Page } from "@playwright/test";
import { LONG_PATHS, longComparison } from "@/e2e/long-comparison";
import { SCREENS } from "@/e2e/screens";
import { test } from "@/e2e/test";

const FEW_PX = 4;

const file = (page: Page, path: string) => page.getByRole("region", { name: path, exact: true });

/** Waits until the page has stopped loading, growing and scrolling for 20 frames. */
async function untilSettled(page: Page) {
  await page.evaluate(async () => {
    let before = "";
    for (let still = 0; still < 20; still++) {
      await new Promise(requestAnimationFrame);
      const now = `${document.documentElement.scrollHeight} ${scrollY}`;
      if (now !== before || document.querySelector("[aria-busy]")) still = 0;
      before = now;
    }
  });
}

/** Pixels between the top of a file and the place where a jump puts it, just below the bars. */
async function distanceFromBar(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    return Math.abs(element.getBoundingClientRect().top - padding);
  });
}

async function expectAtTheBar(page: Page, path: string) {
  await expect(file(page, path)).toBeInViewport();
  await untilSettled(page);
  expect(await distanceFromBar(file(page, path)), `${path} from the bar`).toBeLessThan(FEW_PX);
}

for (const [size, look] of [
  ["desktop", "view=split&wrap=1"],
  ["desktop", "view=unified&wrap=0"],
  ["phone", "wrap=1"],
] as const) {
  test(`a jump lands on its file and stays there: ${size}, ${look}`, async ({
    page,
    skilldeck,
    makeSkill,
  }) => {
    await page.setViewportSize(SCREENS[size]);
    await page.goto(`${await longComparison(skilldeck, makeSkill)}?${look}`);
    await expect(page.getByText("20 files changed")).toBeVisible();
    const tree = page.getByRole("navigation", { name: "Changed files" });
    const unfold = page.getByRole("button", { name: "Changed files" });
    for (const index of [14, 3, 17, 5]) {
      if (size === "phone") {
        await page.evaluate(() => scrollTo(0, 0));
        await unfold.click();
      }
      await tree.getByRole("button", { name: `${String(index).padStart(2, "0")}.txt` }).click();
      await expectAtTheBar(page, LONG_PATHS[index] ?? "");
    }
    for (const [key, index] of [
      ["k", 4],
      ["k", 3],
      ["j", 4],
    ] as const) {
      await page.keyboard.press(key);
      await expectAtTheBar(page, LONG_PATHS[index] ?? "");
    }
    await page.keyboard.press("t");
    await page.getByRole("combobox", { name: "Find a file" }).fill("notes/12");
    await page.keyboard.press("Enter");
    await expectAtTheBar(page, "notes/12.txt");
  });
}

test("an address scrolls to its line and n to the next change, until the user scrolls", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const address = await longComparison(skilldeck, makeSkill);
  await page.goto(`${address}?file=notes%2F14.txt&view=split&wrap=1#R605`);
  const line = file(page, "notes/14.txt").getByText("notes/14.txt line 605", { exact: true }).last();
  await expect(line).toBeInViewport();
  await untilSettled(page);
  await expect(line).toBeInViewport();

  await page.keyboard.press("n");
  await expect(page).toHaveURL(/#R608$|#R6\d\d$/);
  await untilSettled(page);
  const stop = Number(new URL(page.url()).hash.slice(2));
  await expect(
    file(page, "notes/14.txt").getByText(`notes/14.txt line ${stop} changed`).last(),
  ).toBeInViewport();

  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, -3_000);
  await untilSettled(page);
  await expect(line).not.toBeInViewport();
});

test("going back to another comparison doesn't scroll to the file that was jumped to", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.goto(`${await longComparison(skilldeck, makeSkill)}?view=split&wrap=1`);
  await expect(page.getByText("20 files changed")).toBeVisible();
  await page.getByRole("button", { name: "Swap the two versions" }).click();
  await expect(page).toHaveURL(/\/compare\/\d+\.\.\.\d+\?/);
  await expect(page.getByText("20 files changed")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expectAtTheBar(page, LONG_PATHS[1] ?? "");
  await page.goBack();
  await expect(page).toHaveURL(/previous\.\.\.latest/);
  await expect(page.getByText("20 files changed")).toBeVisible();
  await untilSettled(page);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(FEW_PX);
});
