import { expect, type Locator, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

declare global {
  interface Window {
    axe?: typeof import("axe-core");
  }
}

/** Runs in the page. Frames are left out: they show a skill's own HTML. */
async function runAxe(part: Element): Promise<AxeResults["violations"]> {
  if (!window.axe) throw new Error("axe isn't loaded in the page.");
  return (await window.axe.run(part, { iframes: false, resultTypes: ["violations"] })).violations;
}

/** Fails with rule, reason and elements if the page, or a part of it, breaks an accessibility rule. */
export async function expectNoAxeViolations(page: Page, part: Locator = page.locator("html")): Promise<void> {
  // Injected once per page, which takes longer than a run.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  const violations = await part.evaluate(runAxe);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `  ${target}`).join("\n")}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
