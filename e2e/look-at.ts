import { expect, type Page, test } from "@playwright/test";
import { expectNoAxeViolations } from "@/e2e/expect-no-axe-violations";
import { SCREENS } from "@/e2e/screens";

type Scheme = "light" | "dark";
type Size = keyof typeof SCREENS;
type Look = `${Size}-${Scheme}`;

async function expectNoSidewaysScroll(page: Page, look: string) {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect
    .poll(width, { message: `width of the page as ${look}` })
    .toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** Without frames a transition of no length still stands at its start, and a colour at its old value. */
async function untilStill(page: Page) {
  await page.evaluate(async () => {
    // A change of scheme starts its transitions with the next frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

/** Both sizes and both schemes: a layout that holds in one scheme holds in the other, and so does a colour in either size. */
const EVERY_SIZE_AND_SCHEME: Look[] = ["phone-dark", "desktop-light"];

/**
 * Looks at the open page: accessible, no wider than the screen, and kept as a picture. A journey that looks more than once names
 * each. What a page looks like does not depend on the backend, so the proxy's journeys look at nothing.
 */
export async function lookAt(page: Page, name = "", looks = EVERY_SIZE_AND_SCHEME): Promise<void> {
  if (test.info().project.name === "proxy") return;
  for (const look of looks) {
    const [size, colorScheme] = partsOf(look);
    await page.setViewportSize(SCREENS[size]);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await untilStill(page);
    await expectNoSidewaysScroll(page, look);
    await expectNoAxeViolations(page);
    await page.screenshot({
      path: test.info().outputPath(`${name && `${name}-`}${look}.png`),
      fullPage: true,
    });
  }
}

/** Looks in each scheme at each size. */
export async function lookAtAll(page: Page): Promise<void> {
  await lookAt(page, "", ["desktop-light", "desktop-dark", "phone-light", "phone-dark"]);
}

function partsOf(look: Look): [Size, Scheme] {
  return [look.startsWith("phone") ? "phone" : "desktop", look.endsWith("dark") ? "dark" : "light"];
}
