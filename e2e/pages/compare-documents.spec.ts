import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import { skillMd } from "@/e2e/write-skill";

const gated = (words: string, bullet: string) =>
  `<HARD-GATE>\n${words} delete.\n</HARD-GATE>\n\n${bullet} a\n`;
const sample = (name: string) => join("e2e/samples", name);

test("markdown is compared as rendered, and documents by their text", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await skilldeck.reset();
  const guide = "# Guide\n\nRead the **old ledger** first.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n- a\n- b\n";
  const folder = await makeSkill("papers", {
    "SKILL.md": skillMd("papers"),
    "guide.md": guide,
    "gates.md": gated("Do NOT", "*"),
    "report.docx": await readFile(sample("report.docx")),
    "report.pdf": await readFile(sample("report.pdf")),
  });
  const skill = await skilldeck.publish(folder);
  await writeFile(join(folder, "guide.md"), guide.replace("old ledger", "new ledger"));
  await writeFile(join(folder, "gates.md"), gated("Always", "-"));
  await copyFile(sample("report-2.docx"), join(folder, "report.docx"));
  await copyFile(sample("report-2.pdf"), join(folder, "report.pdf"));
  await skilldeck.publishVersion(skill.id, folder);

  await page.goto(`/skills/${skill.id}/compare/previous...latest`);
  await expect(page.getByText("4 files changed")).toBeVisible();
  for (const name of ["report.docx", "report.pdf"]) {
    const file = page.getByRole("region", { name, exact: true });
    await expect(file.getByText("Added: ").first()).toBeAttached();
    await expect(file.getByText("sha256").first()).toBeVisible();
  }

  await page.getByRole("button", { name: "Rendered" }).click();
  await expect(page).toHaveURL(/rendered=1/);
  const prose = page.getByRole("region", { name: "guide.md", exact: true });
  await expect(prose.locator("del")).toHaveText("old");
  await expect(prose.locator("ins")).toHaveText("new");
  await expect(prose.locator("strong").first()).toHaveText("old ledger");
  await expect(prose.getByText("Four.")).toBeHidden();
  await prose.getByRole("button", { name: "4 unchanged blocks" }).click();
  await expect(prose.getByText("Four.").first()).toBeVisible();
  const gates = page.getByRole("region", { name: "gates.md", exact: true });
  await expect(gates.locator("del")).toHaveText("Do NOT");
  await expect(gates.getByText("Renders the same. Changed in the source:")).toBeVisible();
  await lookAt(page);
});
