import { expect, type Locator, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

declare global {
  interface Window {
    axe?: typeof import("axe-core");
  }
}

/** Runs in the page. What a frame shows is a skill's own HTML, which its author answers for. */
async function runAxe(part: Element): Promise<AxeResults["violations"]> {
  if (!window.axe) throw new Error("axe is not in the page");
  return (await window.axe.run(part, { iframes: false, resultTypes: ["violations"] })).violations;
}

/** Fails with the rule, the reason and the elements when the page, or a part of it, breaks an accessibility rule. */
export async function expectNoAxeViolations(page: Page, part: Locator = page.locator("html")): Promise<void> {
  // Put in once a page: that takes longer than the run.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  const violations = await part.evaluate(runAxe);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `  ${target}`).join("\n")}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
