import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";

const KEPT = Array.from({ length: 12 }, (_, index) => `keep = ${index}`);
const BLOCK = ["def read_ledger(path):", "    return open(path).read()"];

test("moved lines show where they went and where they came from", async ({ page, skilldeck, makeSkill }) => {
  await skilldeck.reset();
  const folder = await makeSkill("mover", { "tool.py": [...BLOCK, ...KEPT, ""].join("\n") });
  const skill = await skilldeck.publish(folder);
  await writeFile(join(folder, "tool.py"), [...KEPT, ...BLOCK, "print(1)", ""].join("\n"));
  await skilldeck.publishVersion(skill.id, folder);
  await page.goto(`/skills/${skill.id}/compare/previous...latest?view=unified`);
  const file = page.getByRole("region", { name: "tool.py", exact: true });
  await expect(file.getByTitle("Moved to line 13")).toBeVisible();
  await expect(file.getByTitle("Moved from line 1")).toBeVisible();
  await expect(file.getByTitle(/^Moved/)).toHaveCount(4);
  await lookAt(page);
  await file.getByTitle("Moved to line 13").click();
  await expect(page).toHaveURL(/file=tool\.py#R13$/);
  await expect(file.getByTitle("Moved from line 1")).toBeInViewport();
});
