import { expect, type Page } from "@playwright/test";
import { SECOND_VIEWS } from "@/components/files/file-views";
import { dropFolder } from "@/e2e/drop-folder";
import { hostileFiles } from "@/e2e/hostile-files";
import { test } from "@/e2e/test";
import { skillMd } from "@/e2e/write-skill";
import { pagePaths } from "@/lib/skills/api/addresses";
import { fileKind } from "@/lib/skills/file-kind";

/** Pathological files may be slow on a busy machine, but must not hang. */
const PATIENCE_MS = 300_000;

/** Records scripts, dialogs, popups, downloads, navigations and requests caused by content. Requests to other sites fail every journey. */
async function collect(page: Page): Promise<string[]> {
  const acts: string[] = [];
  await page.exposeFunction("hostileRan", (what: string) => acts.push(`a script ran: ${what}`));
  page.on("dialog", async (dialog) => {
    acts.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("popup", (popup) => acts.push(`a popup: ${popup.url()}`));
  page.on("download", (download) => acts.push(`a download: ${download.url()}`));
  page.on("request", (request) => {
    if (/beacon|evil|\/x$/.test(request.url())) acts.push(`a request: ${request.url()}`);
  });
  page.on("framenavigated", (frame) => {
    const isOurs = frame === page.mainFrame() && !/evil|^javascript|^data/.test(frame.url());
    if (!isOurs && !/^about:(blank|srcdoc)$/.test(frame.url())) acts.push(`a navigation: ${frame.url()}`);
  });
  return acts;
}

/** Waits until the whole file has been read, and then 300 ms for late effects. */
async function untilShown(page: Page) {
  await expect(page.locator("main [aria-busy]")).toHaveCount(0, { timeout: 60_000 });
  await page.waitForTimeout(300);
}

test("hostile content never acts in a preview, source, search, comparison or publish page", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  test.setTimeout(PATIENCE_MS);
  const skill = await skilldeck.publish(await makeSkill("hostile", await hostileFiles(1)));
  const base = skill.latestVersion ?? "";
  await skilldeck.publishVersion(skill.id, await makeSkill("hostile", await hostileFiles(2)));
  const acts = await collect(page);

  for (const path of Object.keys(await hostileFiles(1))) {
    await page.goto(pagePaths.file(skill.id, base, path));
    await expect(page.getByRole("region", { name: path, exact: true })).toBeVisible();
    await untilShown(page);
    const secondView = SECOND_VIEWS[fileKind(path)];
    if (secondView) await page.getByRole("button", { name: secondView, exact: true }).click();
    await untilShown(page);
    expect(acts, path).toEqual([]);
  }

  await page.getByRole("searchbox", { name: "Find in this version" }).fill("<script>");
  await expect(page.getByText(/First 2,000 matches/)).toBeVisible();
  expect(acts, "search").toEqual([]);

  await page.goto(`/skills/${skill.id}/compare/previous...latest`);
  const sections = page.getByRole("region", { name: "c.md", exact: true });
  await expect(sections).toBeAttached();
  for (let at = 0; at < 40; at++) await page.mouse.wheel(0, 700);
  await untilShown(page);
  expect(acts, "comparison").toEqual([]);

  await page.goto(`/skills/${skill.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await dropFolder(page, await makeSkill("hostile", await hostileFiles(3)));
  await expect(page.getByRole("region", { name: "Comparison" }).getByText(/files changed/)).toBeVisible({
    timeout: 60_000,
  });
  await untilShown(page);
  expect(acts, "publishing").toEqual([]);
  expect(page.url().startsWith(skilldeck.baseURL)).toBe(true);
});

test("a file whose parser times out is shown as source, and everything else still works", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const gate = "<HARD-GATE>\nDo NOT delete.\n</HARD-GATE>\n\nSee [slow](slow.md) and [more](more.md).\n";
  const skill = await skilldeck.publish(
    await makeSkill("slow", {
      "SKILL.md": `${skillMd("slow")}${gate}`,
      "slow.md": "> *a_ b\n".repeat(20_000),
      "more.md": "# More\n",
      "letters.ts": "x".repeat(200_000),
    }),
  );
  await page.goto(pagePaths.file(skill.id, skill.latestVersion ?? "", "slow.md"));
  await expect(page.getByText("Shown as source. It takes longer than 2 seconds to process.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Content of slow.md" })).toContainText("> *a_ b");
  const files = page.getByRole("navigation", { name: "Files" });
  await files.getByRole("link", { name: "more.md" }).click();
  await expect(page.getByRole("heading", { name: "More", exact: true })).toBeVisible();
  await files.getByRole("link", { name: "SKILL.md" }).click();
  await expect(page.getByText("<HARD-GATE>", { exact: true })).toBeVisible();
  await expect(page.getByText("Do NOT delete.")).toBeVisible();
  await files.getByRole("link", { name: "letters.ts" }).click();
  await expect(page.getByText(/No syntax colours\. It has too many letters/)).toBeVisible();
});
