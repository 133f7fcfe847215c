import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { dropFolder } from "@/e2e/drop-folder";
import { freePort } from "@/e2e/free-port";
import { test as base } from "@/e2e/test";
import { serve } from "@/scripts/serve.mjs";

const VERSION = "skver_\\w+";

async function serveGa(env: Record<string, string>, dataFolder: string) {
  const settings = {
    ANTHROPIC_API_KEY: "",
    HOST: "",
    ...env,
    SKILLS_API_LANE: "ga",
    SKILLDECK_DATA: dataFolder,
  };
  return await serve({ host: "127.0.0.1", port: await freePort(), env: settings });
}

/** The registry alone, and a proxy in front of it. */
const BACKENDS = {
  registry: () => ({}),
  proxy: (origin: string) => ({ ANTHROPIC_API_KEY: "sk-ant-ga", ANTHROPIC_BASE_URL: origin }),
};

for (const [backend, envFor] of Object.entries(BACKENDS)) {
  const test = base.extend({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from its pattern.
    baseURL: async ({}, use) => {
      const dataFolder = await mkdtemp(join(tmpdir(), "skilldeck-data-"));
      const registry = await serveGa({}, dataFolder);
      const asked = backend === "registry" ? registry : await serveGa(envFor(registry.origin), dataFolder);
      await use(asked.origin);
      await Promise.all([registry.stop(), asked.stop()]);
      await rm(dataFolder, { recursive: true, force: true });
    },
  });

  test(`every screen works in the ga lane through the ${backend}`, async ({ page, makeSkill }) => {
    test.slow();
    const answers: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/v1/")) answers.push(request.headers()["anthropic-beta"] ?? "ga");
    });

    await test.step("publish and compare", async () => {
      await page.goto("/");
      await page.getByRole("button", { name: "Add the examples" }).click();
      await expect(page).toHaveURL(new RegExp(`/skills/[^/]+/compare/${VERSION}\\.\\.\\.${VERSION}$`));
      await expect(page.getByText("4 files changed")).toBeVisible();
      await expect(page).toHaveTitle("Release notes v1...v2 · Skilldeck");
    });

    await test.step("list", async () => {
      await page.getByRole("link", { name: "Skilldeck" }).click();
      const list = page.getByRole("list", { name: "Skills" });
      await expect(list.getByRole("link")).toHaveText(["Release notes", "CSV profile"]);
      await list.getByRole("link", { name: "Release notes" }).click();
    });

    await test.step("timeline", async () => {
      await expect(page).toHaveURL(/\/skills\/skill_\w+$/);
      await expect(page.getByRole("link", { name: "v2" }).first()).toBeVisible();
      await expect(page).toHaveTitle("Release notes · Skilldeck");
      await page.getByRole("link", { name: "v1" }).first().click();
    });

    await test.step("version and file", async () => {
      await expect(page).toHaveURL(new RegExp(`/versions/${VERSION}$`));
      await expect(page.getByRole("region", { name: "SKILL.md", exact: true })).toBeVisible();
      await page
        .getByRole("navigation", { name: "Files" })
        .getByRole("link", { name: "style.md", exact: true })
        .click();
      await expect(page).toHaveURL(/\/files\/references\/style\.md$/);
      await expect(page).toHaveTitle("release-notes v1 · Skilldeck");
    });

    await test.step("publish a folder", async () => {
      await page.getByRole("link", { name: "Skilldeck" }).click();
      await expect(page).toHaveTitle("Skilldeck");
      await dropFolder(page, await makeSkill("field-guide"));
      await page.getByRole("button", { name: "Publish this skill" }).click();
      await expect(page).toHaveURL(new RegExp(`/versions/${VERSION}$`));
      // Waits for everything that the page loads, since the skill is deleted next.
      await expect(page.getByRole("heading", { name: "field-guide v1", level: 1 })).toBeVisible();
      await expect(page.getByRole("region", { name: "SKILL.md", exact: true })).toBeVisible();
      await expect(page.getByRole("link", { name: "field-guide", exact: true })).toBeVisible();
    });

    await test.step("delete", async () => {
      const versionPath = new URL(page.url()).pathname;
      const skillPath = versionPath.replace(/\/versions\/.*$/, "");
      const last = await page.request.delete(`/v1${versionPath}`);
      expect(last.status()).toBe(400);
      expect(await last.json()).toMatchObject({ error: { type: "invalid_request_error" } });
      const deleted = await page.request.delete(`/v1${skillPath}`);
      expect(await deleted.json()).toMatchObject({ type: "skill_deleted", id: skillPath.split("/").at(-1) });
      expect((await page.request.get(`/v1${versionPath}`)).status()).toBe(404);
    });

    expect(new Set(answers)).toEqual(new Set(["ga"]));
  });
}
