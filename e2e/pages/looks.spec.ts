import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { lookAt } from "@/e2e/look-at";
import { RICH_FILES } from "@/e2e/rich-files";
import type { Skilldeck } from "@/e2e/skills-api";
import { test } from "@/e2e/test";
import type { SkillFiles } from "@/e2e/write-skill";

/** A name of the maximum length, for which a phone has the least room. */
const NAME = "quarterly-revenue-report-writer-for-the-finance-teams-of-europe-";
const SKILL_MD = `---
name: ${NAME}
description: ${"Writes the quarterly report from the ledgers that a team keeps. ".repeat(6).trim()}
license: MIT
---

# Quarterly report

Read [the measures](<references/Größe & Maß.md>) first, then \`scripts/lib/deep/er/count.py\`.

| Region | Ledger that the figures come from | Who answers for it |
|---|---|---|
| Europe | https://ledger.example.com/regions/europe/quarters/current/figures | Dana |

\`\`\`python
from ledger import read_every_figure_of_the_region_and_quarter, write_the_report_as_markdown_and_pdf
\`\`\`
`;
/** The accessibility check visits every element, so a folder of a hundred files would only slow it down. */
const FEW_FILES = Object.entries(RICH_FILES).filter(([path]) => !/^notes\/(?!00)/.test(path));
const FILES: SkillFiles = { ...Object.fromEntries(FEW_FILES), "SKILL.md": SKILL_MD };

interface Showcase {
  skillId: string;
  folder: string;
  address: string;
  newest: string;
}

type MakeSkill = (path: string, files?: SkillFiles) => Promise<string>;

async function changeFolder(folder: string) {
  await writeFile(join(folder, "SKILL.md"), SKILL_MD.replace("Read [", "Open and read ["));
  await writeFile(join(folder, "scripts/run.sh"), "#!/bin/bash\nset -euo pipefail\nexec echo ready\n");
  await rename(join(folder, "notes/000.md"), join(folder, "notes/zero.md"));
}

/** A skill with two versions, and three other skills. Published once, by the first screen that needs them. */
async function showcase(skilldeck: Skilldeck, makeSkill: MakeSkill): Promise<Showcase> {
  const folder = await makeSkill(NAME, FILES);
  const known = (await skilldeck.listSkills()).find(({ title }) => title === NAME);
  const skill = known ?? (await skilldeck.publish(folder));
  await changeFolder(folder);
  if (!known) {
    for (const name of ["meeting-notes", "sql-review", "csv-profile"])
      await skilldeck.publish(await makeSkill(name));
    await skilldeck.publishVersion(skill.id, folder);
  }
  const newest = (await skilldeck.getSkill(skill.id)).latestVersion ?? "";
  return { skillId: skill.id, folder, address: `/skills/${skill.id}`, newest };
}

interface Screen {
  name: string;
  open: (page: Page, shown: Showcase, makeSkill: MakeSkill) => Promise<unknown>;
  /** Must be visible before the page is checked. */
  ready: (page: Page) => ReturnType<Page["getByText"]>;
}

async function dropOn(page: Page, address: string, folder: string) {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await dropFolder(page, folder);
}

const screens: Screen[] = [
  {
    name: "the list",
    open: (page) => page.goto("/"),
    ready: (page) => page.getByText("Shows what csv-profile does."),
  },
  {
    name: "a skill",
    open: (page, { address }) => page.goto(address),
    ready: (page) => page.getByRole("link", { name: "v1", exact: true }),
  },
  {
    name: "a version",
    open: (page, { address, newest }) => page.goto(`${address}/versions/${newest}`),
    ready: (page) => page.getByRole("cell", { name: "Dana" }),
  },
  {
    name: "a file",
    open: (page, { address, newest }) =>
      page.goto(`${address}/versions/${newest}/files/scripts/lib/deep/er/count.py#L2`),
    ready: (page) => page.locator(".hljs-keyword", { hasText: "return" }),
  },
  {
    name: "a comparison",
    open: (page, { address }) => page.goto(`${address}/compare/previous...latest`),
    ready: (page) => page.getByText("set -euo pipefail"),
  },
  {
    name: "an empty publish page",
    open: (page) => page.goto("/publish"),
    ready: (page) => page.getByRole("button", { name: "Choose files or a zip" }),
  },
  {
    name: "publish with problems",
    open: async (page, _, makeSkill) =>
      dropOn(
        page,
        "/publish",
        await makeSkill("my-skill", { "SKILL.md": "---\nname: claude-helper\nname: again\n---\n" }),
      ),
    ready: (page) => page.getByRole("region", { name: "Anthropic’s API" }),
  },
  {
    name: "publish a new skill",
    open: async (page, _, makeSkill) =>
      dropOn(page, "/publish", await makeSkill("brand-new", { "node_modules/x.js": "junk" })),
    ready: (page) => page.getByRole("region", { name: "SKILL.md" }).getByRole("term").first(),
  },
  {
    name: "publish with changes",
    open: async (page, { address, folder }) => {
      await writeFile(join(folder, "scripts/run.sh"), "#!/bin/bash\nset -eu\nexec echo ready\n");
      await dropOn(page, address, folder);
    },
    ready: (page) => page.getByRole("region", { name: "Comparison" }).getByText("1 file changed"),
  },
];

test("the empty page looks right in every size and scheme", async ({ page, skilldeck }) => {
  await skilldeck.reset();
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Add the examples" })).toBeVisible();
  await lookAt(page);
});

for (const { name, open, ready } of screens) {
  test(`${name} looks right in every size and scheme`, async ({ page, skilldeck, makeSkill }) => {
    const shown = await showcase(skilldeck, makeSkill);
    await open(page, shown, makeSkill);
    await expect(ready(page)).toBeVisible();
    await lookAt(page);
  });
}

test.describe("an address without a page or skill", () => {
  test.use({ expectedAlarms: [/Failed to load resource.*404/] });

  test("an unknown page looks right in every size and scheme", async ({ page }) => {
    await page.goto("/no/such/page");
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await lookAt(page);
  });

  test("an unknown skill looks right in every size and scheme", async ({ page }) => {
    await page.goto("/skills/skill_gone");
    await expect(page.getByRole("alert").filter({ hasText: "Couldn’t load this skill" })).toBeVisible();
    await lookAt(page);
  });
});
