import { expect, type Page } from "@playwright/test";
import { test } from "@/e2e/test";

const FIELDS = "name: filling-forms\ndescription: Fills the forms of a PDF. Use when a form must be filled.";
const spec = (page: Page) => page.getByRole("region", { name: "Agent Skills specification" });
const advice = (page: Page) => page.getByRole("region", { name: "Advice" });

test("a version lists what the specification and the guidance suggest, with links to the lines", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const steps = Array.from({ length: 80 }, (_, index) => `${index + 1}. Do the step.\n`).join("");
  const folder = await makeSkill("filling-forms", {
    "SKILL.md": `---\n${FIELDS}\nversion: 2\n---\n\nSee [the guide](docs/guide.md).\n`,
    "docs/guide.md": `# Guide\n\n${steps}\nThen [the list](gone.md).\n`,
  });
  const skill = await skilldeck.publish(folder);
  await page.goto(`/skills/${skill.id}/versions/${skill.latestVersion}`);

  await expect(spec(page)).toContainText("suggests 1 change");
  await expect(spec(page).getByRole("listitem")).toHaveText([
    /filling-forms\/SKILL\.md:4.*'version' isn't a field of the specification/,
  ]);
  await expect(advice(page)).toContainText("1 suggestion from the authoring guidance");
  await expect(page.getByRole("button", { name: /^Remove|^Use forward|^Rename/ })).toHaveCount(0);

  await advice(page).getByRole("button", { name: "docs/guide.md:84" }).click();
  await page.getByRole("button", { name: "Show in file" }).click();
  await expect(page).toHaveURL(/\/files\/docs\/guide\.md#L84$/);
  await expect(
    page.getByRole("region", { name: "Content of docs/guide.md" }).getByText("[the list](gone.md)"),
  ).toBeInViewport();
});
