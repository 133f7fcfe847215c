import { expect } from "@playwright/test";
import { downloadZip } from "@/e2e/download-zip";
import { dropFolder } from "@/e2e/drop-folder";
import { test } from "@/e2e/test";
import { zipFolder } from "@/e2e/zip-folder";

test.beforeEach(({ skilldeck }) => skilldeck.reset());

for (const extension of ["zip", "skill"]) {
  test(`a dropped .${extension} file keeps the executable bits of its scripts`, async ({
    page,
    makeSkill,
  }) => {
    const folder = await makeSkill("zipped-skill", {
      "scripts/run.sh": "#!/bin/sh\nexec echo ready\n",
      "scripts/read.py": "print('read')\n",
    });
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Drop a skill folder here" })).toBeVisible();
    await dropFolder(page, await zipFolder(folder, extension, ["scripts/run.sh"]));
    await page.getByRole("button", { name: "Publish this skill" }).click();
    await expect(page).toHaveURL(/\/versions\/\d+$/);
    await page.getByRole("navigation", { name: "Files" }).getByRole("link", { name: "run.sh" }).click();
    await expect(page.getByRole("region", { name: "scripts/run.sh", exact: true })).toContainText(
      "executable",
    );

    const { files } = await downloadZip(page);
    const bits = Object.fromEntries([...files].map(([path, file]) => [path, file.isExecutable]));
    expect(bits).toEqual({
      "zipped-skill/SKILL.md": false,
      "zipped-skill/scripts/read.py": false,
      "zipped-skill/scripts/run.sh": true,
    });
  });
}
