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

/**
 * Without frames a transition of no length still stands at its start, and a colour at its old value. An inherited colour begins its own
 * only when its parent's has ended: still is what has moved nothing for some frames. What lies in a folded part gets no frames, and never
 * ends; nobody sees it.
 */
async function untilStill(page: Page) {
  await page.evaluate(async () => {
    for (let stillFrames = 0; stillFrames < 4; stillFrames++) {
      await new Promise(requestAnimationFrame);
      const running = document
        .getAnimations()
        .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility());
      await Promise.allSettled(running.map((animation) => animation.finished));
      if (running.length > 0) stillFrames = 0;
    }
  });
}

/** All four: some texts show in one size only, and each has a contrast in each scheme. */
const LOOKS: [Size, Scheme][] = [
  ["desktop", "light"],
  ["desktop", "dark"],
  ["phone", "light"],
  ["phone", "dark"],
];

/**
 * Looks at the open page in every size and scheme: accessible, no wider than the screen, and kept as a picture. A journey that looks
 * more than once names each. What a page looks like does not depend on the backend, so the proxy's journeys look at nothing.
 * `part` is the only part that is new on a page that another journey looks at.
 */
export async function lookAt(page: Page, name = "", part?: Locator): Promise<void> {
  if (test.info().project.name === "proxy") return;
  for (const [size, colorScheme] of LOOKS) {
    const look = `${size}-${colorScheme}`;
    await page.setViewportSize(SCREENS[size]);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await untilStill(page);
    await expectNoSidewaysScroll(page, look);
    await expectNoAxeViolations(page, part);
    const path = test.info().outputPath(`${name && `${name}-`}${look}.png`);
    await (part ? part.screenshot({ path }) : page.screenshot({ path, fullPage: true }));
  }
}
