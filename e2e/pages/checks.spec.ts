import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { test } from "@/e2e/test";
import { watchPosts } from "@/e2e/watch-posts";
import { skillMd } from "@/e2e/write-skill";

const api = (page: Page) => page.getByRole("region", { name: "Anthropic’s API" });
const spec = (page: Page) => page.getByRole("region", { name: "Agent Skills specification" });
const advice = (page: Page) => page.getByRole("region", { name: "Advice" });
const cost = (page: Page) => page.getByRole("region", { name: "Token cost" });

const FIELDS = "name: filling-forms\ndescription: Fills the forms of a PDF. Use when a form must be filled.";

test.beforeEach(async ({ skilldeck, page }) => {
  await skilldeck.reset();
  await page.goto("/publish");
  await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
});

test("a valid folder passes both checks and gets no suggestions", async ({ page, makeSkill }) => {
  await dropFolder(
    page,
    await makeSkill("filling-forms", { "SKILL.md": `---\n${FIELDS}\n---\n\n# Forms\n` }),
  );
  await expect(api(page)).toContainText("accepts it");
  await expect(spec(page)).toContainText("accepts it");
  await expect(advice(page)).toContainText("No suggestions");
});

test("all problems are listed at once with their check and line, and safe ones are fixed with a click", async ({
  page,
  makeSkill,
}) => {
  const posts = watchPosts(page);
  const content = [
    "\uFEFF---",
    FIELDS,
    "version: 2",
    "---",
    "",
    "See [the guide](docs\\guide.md) and [the list](docs/gone.md).",
    "",
    "A hid\u200Bden word.",
    "",
  ].join("\n");
  await dropFolder(page, await makeSkill("forms", { "SKILL.md": content, "docs/guide.md": "# Guide\n" }));

  await expect(api(page)).toContainText("1 problem to fix before publishing");
  await expect(api(page).getByRole("listitem")).toHaveText(
    /forms\/SKILL\.md:2.*The folder name 'forms' must match/,
  );
  await expect(spec(page)).toContainText("suggests 2 more changes (optional)");
  await expect(spec(page).getByRole("listitem")).toHaveText([
    /forms\/SKILL\.md:1.*byte order mark/,
    /forms\/SKILL\.md:4.*'version' isn't a field of the specification/,
  ]);
  await expect(advice(page).getByRole("listitem")).toHaveText([
    /SKILL\.md:9.*Invisible character here \(U\+200B\)/,
    /SKILL\.md:7.*'docs\/guide\.md'/,
    /SKILL\.md:7.*points to docs\/gone\.md, which doesn't exist/,
  ]);
  await expect(page.getByRole("button", { name: "Publish this skill" })).toBeDisabled();

  await advice(page).getByRole("button", { name: "SKILL.md:9" }).click();
  await expect(page.getByRole("region", { name: "SKILL.md, line 9" })).toContainText("A hidU+200Bden word.");
  await lookAt(page);
  await page.getByRole("button", { name: "Show in file" }).click();
  await expect(page.getByRole("region", { name: "Content of SKILL.md" }).getByText("A hid")).toBeInViewport();

  await api(page).getByRole("button", { name: "Rename the folder" }).click();
  await expect(api(page)).toContainText("accepts it");
  await expect(spec(page).getByRole("listitem").first()).toContainText("filling-forms/SKILL.md:1");
  await spec(page).getByRole("button", { name: "Remove the mark" }).click();
  await expect(spec(page).getByRole("listitem")).toHaveText([/filling-forms\/SKILL\.md:4.*'version'/]);
  await advice(page).getByRole("button", { name: "Use forward slashes" }).click();
  await expect(advice(page).getByRole("listitem")).toHaveText([/Invisible character/, /docs\/gone\.md/]);

  expect(posts).toEqual([]);
  await page.getByRole("button", { name: "Publish this skill" }).click();
  await expect(page.getByRole("heading", { name: "filling-forms", level: 1 })).toBeVisible();
});

test("a lowercase skill.md with CRLF line endings is fixed with two clicks", async ({ page, makeSkill }) => {
  const folder = await makeSkill("filling-forms");
  await rm(join(folder, "SKILL.md"));
  await writeFile(join(folder, "skill.md"), `---\n${FIELDS}\n---\n\n# Forms\n`.replaceAll("\n", "\r\n"));
  await dropFolder(page, folder);
  await expect(api(page)).toContainText("Rename 'filling-forms/skill.md' to SKILL.md");
  await expect(spec(page)).toContainText("accepts it");
  await api(page).getByRole("button", { name: "Rename it to SKILL.md" }).click();
  await expect(api(page)).toContainText("accepts it");
  await advice(page).getByRole("button", { name: "Convert to LF" }).click();
  await expect(advice(page)).toContainText("No suggestions");
  await expect(page.getByRole("button", { name: "Publish this skill" })).toBeEnabled();
});

test("Show in file opens a line among the changes, and in an unchanged file", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const lines = Array.from({ length: 60 }, (_, index) => `Step ${index}.`).join("\n");
  const files = { "docs/old.md": `${lines}\n[gone](gone.md)\n` };
  const skill = await skilldeck.publish(
    await makeSkill("line-a/filling-forms", {
      ...files,
      "SKILL.md": `---\n${FIELDS}\n---\n\nSee docs/old.md.\n`,
    }),
  );
  await page.goto(`/publish?skill=${skill.id}`);
  const changed = `---\n${FIELDS}\n---\n\nSee docs/old.md.\n\n${lines}\n\n[lost](lost.md)\n`;
  await dropFolder(page, await makeSkill("line-b/filling-forms", { ...files, "SKILL.md": changed }));

  await advice(page).getByRole("button", { name: "SKILL.md:69" }).click();
  await page.getByRole("button", { name: "Show in file" }).click();
  const comparison = page.getByRole("region", { name: "Comparison" });
  await expect(comparison.getByText("[lost](lost.md)")).toBeInViewport();

  await advice(page).getByRole("button", { name: "SKILL.md:69" }).click();
  await advice(page).getByRole("button", { name: "docs/old.md:61" }).click();
  await page.getByRole("button", { name: "Show in file" }).click();
  const content = page.getByRole("region", { name: "Content of docs/old.md" });
  await expect(content.getByText("[gone](gone.md)")).toBeInViewport();

  await expect(page).toHaveURL(/#R61$/);
  await dropFolder(page, await makeSkill("line-c/filling-forms", { "SKILL.md": changed }));
  await expect(page).not.toHaveURL(/#/);
});

test("many suggestions are folded into one line, and similar ones after the first three", async ({
  page,
  makeSkill,
}) => {
  const files = ["a", "b", "c", "d", "e", "f"].map((name) => `[${name}](docs/${name}.md)`).join("\n");
  await dropFolder(
    page,
    await makeSkill("filling-forms", { "SKILL.md": `---\n${FIELDS}\n---\n\n${files}\n` }),
  );
  const summary = advice(page).getByText("6 suggestions");
  await expect(summary).toBeVisible();
  await expect(advice(page).getByRole("listitem")).toHaveCount(0);
  await summary.click();
  await expect(advice(page).getByRole("listitem")).toHaveCount(3);
  await advice(page).getByText("3 more of this kind").click();
  await expect(advice(page).getByRole("listitem")).toHaveCount(6);
});

test("the token cost of each file is shown with its difference from the latest version", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const reference = (count: number) => "word ".repeat(count);
  const skill = await skilldeck.publish(
    await makeSkill("cost-a/counting", {
      "SKILL.md": `${skillMd("counting")}See [one](references/one.md).\n`,
      "references/one.md": reference(1_000),
      "references/gone.md": reference(10),
      "scripts/run.py": "print()\n",
    }),
  );
  await page.goto(`/publish?skill=${skill.id}`);
  await dropFolder(
    page,
    await makeSkill("cost-b/counting", {
      "SKILL.md": `${skillMd("counting")}See [one](references/one.md).\nRead twice.\n`,
      "references/one.md": reference(1_200),
      "references/two.md": reference(300),
      "scripts/run.py": "print()\n",
    }),
  );
  await expect(cost(page)).toContainText(/Loaded when triggered≈ \d+ tokens \(\+4\)/);
  await expect(cost(page)).toContainText("On demand≈ 1,500 tokens (+490)");
  await expect(cost(page)).toContainText("1 script is run, not read.");
  await cost(page).getByText("2 files on demand").click();
  await expect(cost(page).getByRole("listitem")).toHaveText([
    "references/one.md≈ 1,200 (+200)",
    "references/two.md≈ 300",
    "references/gone.mdremoved",
  ]);
  await lookAt(page);
  await page.getByRole("button", { name: "Publish this version" }).click();

  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details).toContainText("On demand≈ 1,500 tokens");
  await details.getByText("2 files on demand").click();
  await expect(details.getByRole("listitem").first()).toHaveText("references/one.md≈ 1,200");
});
