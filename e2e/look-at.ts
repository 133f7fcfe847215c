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
 * Waits until nothing visible has moved for four frames. A transition of zero length still needs a frame, and an inherited colour starts
 * its own when its parent's ends. Hidden elements are left out: they get no frames, so their transitions never end.
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

/** All four: some texts show in one size only, and contrast differs by scheme. */
const LOOKS: [Size, Scheme][] = [
  ["desktop", "light"],
  ["desktop", "dark"],
  ["phone", "light"],
  ["phone", "dark"],
];

/**
 * Checks the open page in every size and scheme: accessible, no wider than the screen, and saved as a picture. A journey that looks more
 * than once names each look. A page looks the same with either backend, so the proxy's journeys skip this. `part` limits the look to the
 * one part that other journeys don't check.
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
