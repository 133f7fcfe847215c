import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";

test("a file's history lists the versions that changed it, with a link to each change", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await skilldeck.reset();
  const folder = await makeSkill("chronicle", { "docs/a b.md": "one\n" });
  const skill = await skilldeck.publish(folder);
  const contents = ["one\n", "one\ntwo\n", "one\ntwo\n", null, "three\n", "three\n"];
  for (const [index, content] of contents.entries()) {
    if (content === null) await rm(join(folder, "docs/a b.md"));
    else await writeFile(join(folder, "docs/a b.md"), content);
    await writeFile(join(folder, "other.txt"), `${index}\n`);
    await skilldeck.publishVersion(skill.id, folder);
  }

  await page.goto(`/skills/${skill.id}`);
  await page.getByRole("link", { name: "v7", exact: true }).click();
  await page.getByRole("link", { name: "a b.md" }).click();
  await page.getByRole("link", { name: "History of docs/a b.md" }).click();
  await expect(page).toHaveURL(/\/history\/docs\/a%20b\.md$/);
  const steps = page.getByRole("list", { name: "Versions that changed this file" }).getByRole("listitem");
  await expect(steps).toHaveCount(4);
  for (const [index, text] of ["v6added", "v5deleted", "v3changed", "v1added"].entries())
    await expect(steps.nth(index)).toHaveText(new RegExp(text.replace(/^(v\d)/, "$1\\s*")));
  await lookAt(page);

  await page.getByRole("link", { name: "Compare with v2 (changes in v3)" }).click();
  await expect(page.getByRole("region", { name: "docs/a b.md", exact: true })).toBeInViewport();
});

test("a renamed file's history links to its previous path", async ({ page, skilldeck, makeSkill }) => {
  await skilldeck.reset();
  const lines = ["one", "two", "three", "four", "five"];
  const folder = await makeSkill("wanderer", { "docs/old.md": lines.join("\n") });
  const skill = await skilldeck.publish(folder);
  await rm(join(folder, "docs/old.md"));
  await writeFile(join(folder, "docs/new.md"), [...lines.slice(0, 4), "5"].join("\n"));
  await skilldeck.publishVersion(skill.id, folder);

  await page.goto(`/skills/${skill.id}/history/docs/new.md`);
  const steps = page.getByRole("list", { name: "Versions that changed this file" }).getByRole("listitem");
  await expect(steps.first()).toHaveText(/v2\s*added\s*renamed from docs\/old\.md \(\d+ ?%\)/);
  await lookAt(page);
  await page.getByRole("link", { name: "docs/old.md" }).click();
  await expect(page).toHaveURL(/\/history\/docs\/old\.md$/);
  await expect(steps.first()).toHaveText(/v2\s*deleted\s*renamed to docs\/new\.md \(\d+ ?%\)/);
  await expect(steps).toHaveCount(2);
});
