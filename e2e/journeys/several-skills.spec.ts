import { rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import { untilKept } from "@/e2e/until-kept";
import { watchPosts } from "@/e2e/watch-posts";
import { zipFolder } from "@/e2e/zip-folder";

const list = (page: Page) => page.getByRole("region", { name: "Skills of this drop" });
const row = (page: Page, name: string) =>
  list(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name, exact: true }) });

test.beforeEach(({ skilldeck }) => skilldeck.reset());

test("each skill of a collection is checked and published separately, and shows its result", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const changed = await makeSkill("pack/changed-skill", { "a.md": "# A\n" });
  const known = await skilldeck.publish(changed);
  await skilldeck.publish(await makeSkill("pack/same-skill"));
  await writeFile(join(changed, "a.md"), "# A, again\n");
  await makeSkill("pack/new-skill");
  await makeSkill("pack/left-skill");
  await makeSkill("pack/bad-skill", { "SKILL.md": "---\nname: bad-skill\n---\n" });
  await writeFile(join(dirname(changed), "README.md"), "A pack.\n");

  await page.goto("/");
  await expect(page.getByRole("link", { name: "same-skill" })).toBeVisible();
  const posts = watchPosts(page);
  await dropFolder(page, dirname(changed));
  await expect(list(page).getByRole("status")).toContainText(
    "2 new, 1 changed, 1 unchanged, 1 with problems.",
  );
  await expect(list(page).getByRole("listitem").getByRole("heading")).toHaveText([
    "bad-skill",
    "changed-skill",
    "left-skill",
    "new-skill",
    "same-skill",
  ]);
  await expect(row(page, "changed-skill")).toContainText("next version of changed-skill: 1 file changed");
  await expect(row(page, "bad-skill")).toContainText("1 problem");
  await expect(row(page, "same-skill")).toContainText("Unchanged, skipped");
  await list(page).getByText("1 file is left out").click();
  await expect(list(page)).toContainText("pack/README.md");
  await lookAt(page);

  await row(page, "left-skill").getByRole("checkbox").click();
  expect(posts).toEqual([]);
  await page
    .getByRole("textbox", { name: "What changed and why? (optional, for each version)" })
    .fill("The autumn edition.");
  await page.getByRole("button", { name: "Publish 2 skills" }).click();
  await expect(row(page, "changed-skill").getByRole("link", { name: "v2" })).toHaveAttribute(
    "href",
    new RegExp(`/skills/${known.id}/versions/`),
  );
  await expect(row(page, "new-skill").getByRole("link", { name: "v1" })).toBeVisible();
  expect(posts).toHaveLength(2);
  expect((await skilldeck.listSkills()).map(({ title }) => title).sort()).toEqual([
    "changed-skill",
    "new-skill",
    "same-skill",
  ]);
  await expect(list(page).getByRole("status")).toContainText(
    "2 published, 1 new, 1 unchanged, 1 with problems.",
  );
  await lookAt(page, "published");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await page.goto(`/skills/${known.id}`);
  await expect(page.getByText("The autumn edition.")).toBeVisible();
});

test("one skill of several can be reviewed and published alone, and the list shows the result", {
  tag: "@registry",
}, async ({ page, skilldeck, makeSkill }) => {
  const first = await makeSkill("pair/first-skill");
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, first, await zipFolder(await makeSkill("pair/second-skill"), "zip", []));
  await row(page, "second-skill").getByRole("button", { name: "Review second-skill" }).click();
  const summary = page.getByRole("region", { name: "What was dropped" });
  await expect(summary.getByRole("heading", { name: "second-skill" })).toBeVisible();
  await untilKept(page, "second-skill.zip");
  await page.reload();
  await expect(summary.getByRole("heading", { name: "second-skill" })).toBeVisible();
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(row(page, "second-skill").getByRole("link", { name: "v1" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish 1 skill" })).toBeEnabled();
  expect((await skilldeck.listSkills()).map(({ title }) => title)).toEqual(["second-skill"]);
});

test("a broken zip doesn't stop the other skills", { tag: "@registry" }, async ({ page, makeSkill }) => {
  const folder = await makeSkill("pair/first-skill", { "broken.zip": "This is no archive.\n" });
  const zips = [
    await zipFolder(await makeSkill("zips/one-skill"), "zip", []),
    await zipFolder(await makeSkill("zips/two-skill"), "skill", []),
  ];
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, ...zips, join(folder, "broken.zip"));
  await expect(row(page, "one-skill")).toContainText("Ready");
  await expect(row(page, "two-skill")).toContainText("Ready");
  await list(page).getByText("1 file is left out").click();
  await expect(list(page)).toContainText("broken.zip the file is not a zip archive, or its end is missing");
});

test.describe("when one skill is refused", () => {
  test.use({ expectedAlarms: [/Failed to load resource/] });

  test("the others are published, and a retry sends only the refused one", async ({
    page,
    skilldeck,
    makeSkill,
  }) => {
    const folders = ["a-skill", "b-skill", "c-skill"].map((name) => makeSkill(`three/${name}`));
    await page.goto("/publish");
    await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
    await dropFolder(page, ...(await Promise.all(folders)));
    await expect(page.getByRole("button", { name: "Publish 3 skills" })).toBeEnabled();
    let sent = 0;
    await page.route("**/v1/skills", (route) => {
      if (route.request().method() !== "POST") return route.continue();
      sent += 1;
      if (sent !== 2) return route.continue();
      const error = { type: "overloaded_error", message: "Overloaded." };
      return route.fulfill({ status: 529, json: { type: "error", error } });
    });
    await page.getByRole("button", { name: "Publish 3 skills" }).click();
    await expect(row(page, "a-skill").getByRole("link", { name: "v1" })).toBeVisible();
    await expect(row(page, "b-skill")).toContainText("Not published: Overloaded.");
    await expect(row(page, "c-skill").getByRole("link", { name: "v1" })).toBeVisible();
    await page.getByRole("button", { name: "Try 1 skill again" }).click();
    await expect(row(page, "b-skill").getByRole("link", { name: "v1" })).toBeVisible();
    expect(sent).toBe(4);
    expect((await skilldeck.listSkills()).map(({ title }) => title).sort()).toEqual([
      "a-skill",
      "b-skill",
      "c-skill",
    ]);
  });
});

test("twenty skills are published with one click", async ({ page, skilldeck, makeSkill }) => {
  const names = Array.from({ length: 20 }, (_, index) => `skill-${String(index).padStart(2, "0")}`);
  for (const name of names) await makeSkill(`twenty/skills/${name}`, { "a.md": `# ${name}\n` });
  const collection = join(await makeSkill("twenty/extra"), "..");
  await rm(join(collection, "extra"), { recursive: true });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
  await dropFolder(page, collection);
  await page.getByRole("button", { name: "Publish 20 skills" }).click();
  await expect(list(page).getByRole("link", { name: "v1" })).toHaveCount(20, { timeout: 60_000 });
  expect((await skilldeck.listSkills()).map(({ title }) => title).sort()).toEqual(names);
});
