import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { test } from "@/e2e/test";

/** Imitates a browser that blocks site data: reading a storage property, opening a database and requesting a lock all throw. */
function blockStorage(page: Page) {
  return page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    for (const store of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, store, { get: refuse });
    IDBFactory.prototype.open = refuse;
    LockManager.prototype.request = async () => refuse();
  });
}

test("everything works while site data is blocked, and a draft says that it isn't kept", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await skilldeck.reset();
  const folder = await makeSkill("forgetful", { "a.md": "one\n" });
  const { id } = await skilldeck.publish(folder);
  await writeFile(join(folder, "a.md"), "two\n");
  const { version } = await skilldeck.publishVersion(id, folder);
  await blockStorage(page);

  for (const path of [
    "/",
    "/publish",
    "/deleted",
    `/skills/${id}`,
    `/skills/${id}/versions/${version}`,
    `/skills/${id}/versions/${version}/files/a.md`,
    `/skills/${id}/history/a.md`,
    `/skills/${id}/rollback/${version}`,
    `/skills/${id}/compare/previous...latest`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.getByText("Couldn’t show this page"), path).toBeHidden();
  }

  await page.getByRole("button", { name: "Unified" }).click();
  await expect(page.getByRole("button", { name: "Unified" })).toHaveAttribute("aria-pressed", "true");
  await page
    .getByRole("checkbox", { name: /Viewed/ })
    .first()
    .click();
  await expect(page.getByText("1 / 1 viewed")).toBeVisible();

  await writeFile(join(folder, "a.md"), "three\n");
  await dropFolder(page, folder);
  await expect(page.getByText("This browser doesn’t keep drafts.")).toHaveCount(1);
  await page
    .getByRole("button", { name: /^Publish/ })
    .last()
    .click();
  await expect(page).toHaveURL(/\/versions\/[^/]+$/);
  expect(await skilldeck.listVersions(id)).toHaveLength(3);
});

test.describe("when the layout around the pages fails", () => {
  test.use({ expectedAlarms: [/the layout is broken/] });

  test("an error page says so and links to the list", async ({ page }) => {
    await page.addInitScript(() => {
      const { addEventListener } = EventTarget.prototype;
      // The layout listens for drops, outside every page.
      window.addEventListener = (...[type, ...rest]: Parameters<typeof addEventListener>) => {
        if (type === "drop") throw new Error("the layout is broken");
        addEventListener.call(window, type, ...rest);
      };
    });
    await page.goto("/deleted");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Couldn’t show this page");
    await expect(page).toHaveTitle("Something went wrong · Skilldeck");
    await expect(page.getByRole("link", { name: "All skills" })).toHaveAttribute("href", "/");
  });
});
