import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "@/e2e/test";

const lines = (count: number, changed: number[]) =>
  Array.from({ length: count }, (_, index) =>
    changed.includes(index + 1) ? `line ${index + 1} changed` : `line ${index + 1}`,
  ).join("\n");

test("unfolded lines stay unfolded after scrolling away and back", async ({ page, skilldeck, makeSkill }) => {
  await skilldeck.reset();
  const folder = await makeSkill("unfolder", { "a.txt": lines(60, []), "b.txt": "" });
  const skill = await skilldeck.publish(folder);
  await writeFile(join(folder, "a.txt"), lines(60, [2, 58]));
  await writeFile(join(folder, "b.txt"), lines(2_000, []));
  await skilldeck.publishVersion(skill.id, folder);
  await page.goto(`/skills/${skill.id}/compare/previous...latest`);
  const file = page.getByRole("region", { name: "a.txt", exact: true });
  await file
    .getByRole("button", { name: /unchanged lines$/ })
    .first()
    .click();
  await expect(file.getByText("line 30", { exact: true }).first()).toBeVisible();
  const height = async () => (await file.boundingBox())?.height;
  const before = await height();

  // The page grows while the last file is drawn.
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(page.getByText("line 2000")).toBeInViewport({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Home");
  await expect(file.getByText("line 30", { exact: true }).first()).toBeVisible();
  await expect.poll(height).toBe(before);
});
