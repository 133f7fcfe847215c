import { expect, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

declare global {
  interface Window {
    axe?: typeof import("axe-core");
  }
}

/** Runs in the page. What a frame shows is a skill's own HTML, which its author answers for. */
async function runAxe(): Promise<AxeResults["violations"]> {
  if (!window.axe) throw new Error("axe is not in the page");
  return (await window.axe.run({ iframes: false, resultTypes: ["violations"] })).violations;
}

/** Fails with the rule, the reason and the elements when the page breaks an accessibility rule. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Put in once a page: that takes longer than the run.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  const violations = await page.evaluate(runAxe);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `  ${target}`).join("\n")}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
