import { expect } from "@playwright/test";
import { test } from "@/e2e/test";

test.beforeEach(({ skilldeck }) => skilldeck.reset());

test("one click on the empty page adds the examples and opens a comparison", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await page.getByRole("button", { name: "Add the examples" }).click();

  await expect(page).toHaveURL(/\/skills\/[^/]+\/compare\/\d+\.\.\.\d+$/);
  await expect(page.getByText("4 files changed")).toBeVisible();
  const renamed = page.getByRole("region", { name: "references/tone-and-style.md", exact: true });
  await expect(renamed).toContainText(/references\/style\.md → references\/tone-and-style\.md \(\d+%\)/);

  const tree = page.getByRole("navigation", { name: "Changed files" });
  const row = tree.getByRole("button", { name: /^Changed: SKILL\.md 7 lines added, 5 deleted/ });
  await expect(row).toBeVisible();
  const skillMd = page.getByRole("region", { name: "Changes in SKILL.md" });
  await expect(skillMd.locator(".bg-added-mark", { hasText: /^\s*--files$/ })).toBeVisible();

  await page.getByRole("link", { name: "Skilldeck" }).click();
  const list = page.getByRole("list", { name: "Skills" });
  await expect(list.getByRole("link")).toHaveText(["Release notes", "CSV profile"]);
});
