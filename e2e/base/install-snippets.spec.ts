import { execFile, spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import JSZip from "jszip";
import { readFolder } from "@/e2e/read-folder";
import { type RunningSkilldeck, runSkilldeck } from "@/e2e/run-skilldeck";
import { skillsApi } from "@/e2e/skills-api";
import { writeSkill } from "@/e2e/write-skill";
import { installSnippets } from "@/lib/skills/api/install-snippets";
import { SKILLS_BETA } from "@/lib/skills/api/lane";
import { skillVersionPageSchema } from "@/lib/skills/api/wire";

test.skip(spawnSync("unzip").error !== undefined, "The snippets need unzip.");

let running: RunningSkilldeck;
let home: string;

test.beforeAll(async () => {
  running = await runSkilldeck("registry");
});
test.afterAll(() => running.stop());
test.beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "skilldeck-home-"));
});
test.afterEach(() => rm(home, { recursive: true, force: true }));

for (const lane of ["beta", "ga"] as const)
  test(`every install snippet puts exactly the version's files in place (${lane})`, async () => {
    const api = skillsApi(running.origin);
    const folder = await writeSkill(home, "source/use-skill", {
      "scripts/run.sh": "#!/bin/sh\n",
      "a.md": "# A\n",
    });
    const { id } = await api.publish(folder);
    const headers: Record<string, string> = lane === "beta" ? { "anthropic-beta": SKILLS_BETA } : {};
    const answer = await fetch(`${running.origin}/v1/skills/${id}/versions`, { headers });
    const [version] = skillVersionPageSchema.parse(await answer.json()).items;
    if (!version) throw new Error("The version isn't listed.");
    const lines = new Map(
      installSnippets(version, { origin: running.origin, lane }).map(({ language, code }) => [
        language,
        code,
      ]),
    );
    const wanted = await readFolder(folder);
    const run = (code = "") =>
      promisify(execFile)("sh", ["-ec", code], {
        cwd: home,
        env: { ...process.env, HOME: join(home, "me") },
      });

    for (const [language, target] of [
      ["Claude Code", "me/.claude/skills"],
      ["In a project", ".claude/skills"],
    ] as const) {
      // An older version with another file is already installed.
      await cp(folder, join(home, target, "use-skill"), { recursive: true });
      await writeFile(join(home, target, "use-skill/old.md"), "old");
      await run(lines.get(language));
      expect(await readFolder(join(home, target, "use-skill")), language).toEqual(wanted);
    }

    await symlink(resolve("node_modules/anthropic-sdk-1.11"), join(home, "sdk"));
    const code = (lines.get("TypeScript") ?? "").replace("@anthropic-ai/sdk", "./sdk/index.mjs");
    await writeFile(join(home, "use.mjs"), code);
    await run("node use.mjs");
    const zip = await JSZip.loadAsync(await readFile(join(home, "use-skill.zip")));
    expect(await zip.file("use-skill/a.md")?.async("string")).toBe("# A\n");
  });
