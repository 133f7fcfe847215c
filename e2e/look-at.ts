import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectNoAxeViolations } from "@/e2e/expect-no-axe-violations";
import { SCREENS } from "@/e2e/screens";

type Scheme = "light" | "dark";
type Size = keyof typeof SCREENS;

async function expectNoSidewaysScroll(page: Page, look: string) {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect
    .poll(width, { message: `width of the page as ${look}` })
    .toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** Colours and sizes change at once: a transition takes several frames even with a duration of zero. */
async function disableTransitions(page: Page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }");
    document.adoptedStyleSheets.push(sheet);
  });
}

/** What observes the window's size draws in the frame after the change. */
async function untilDrawn(page: Page) {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  });
}

/** All four: some texts show in one size only, and contrast differs by scheme. */
const LOOKS: [Size, Scheme][] = [
  ["desktop", "light"],
  ["desktop", "dark"],
  ["phone", "light"],
  ["phone", "dark"],
];

/** A part is checked once in each size and in each scheme. */
const PART_LOOKS: typeof LOOKS = [
  ["desktop", "light"],
  ["phone", "dark"],
];

/**
 * Checks the open page in every size and scheme: accessible, no wider than the screen, and saved as a picture. A journey that looks more
 * than once names each look. A page looks the same with either backend, so the proxy's journeys skip this. `part` limits the look to the
 * one part that other journeys don't check.
 */
export async function lookAt(page: Page, name = "", part?: Locator): Promise<void> {
  if (test.info().project.name === "proxy") return;
  await disableTransitions(page);
  for (const [size, colorScheme] of part ? PART_LOOKS : LOOKS) {
    const look = `${size}-${colorScheme}`;
    await page.setViewportSize(SCREENS[size]);
    await page.emulateMedia({ colorScheme });
    await untilDrawn(page);
    await expectNoSidewaysScroll(page, look);
    await expectNoAxeViolations(page, part);
    const path = test.info().outputPath(`${name && `${name}-`}${look}.jpg`);
    await (part
      ? part.screenshot({ path, type: "jpeg" })
      : page.screenshot({ path, type: "jpeg", fullPage: true }));
  }
}
