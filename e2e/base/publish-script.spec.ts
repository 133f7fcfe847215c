import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { type RunningSkilldeck, runSkilldeck } from "@/e2e/run-skilldeck";
import { type Skilldeck, skillsApi } from "@/e2e/skills-api";
import { skillMd } from "@/e2e/write-skill";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";
import { publishSnippets } from "@/lib/skills/api/publish-snippets";
import { skillSchema } from "@/lib/skills/api/wire";

const shell = (code: string, cwd: string) => promisify(execFile)("sh", ["-ec", code], { cwd });

const SCRIPT = resolve("public/publish-skill.sh");
const FOLDER = { path: "ci-skill", isZip: false, keepsJunk: false };
const ZIP = { path: "the zip, its.zip", isZip: true, keepsJunk: false };

/** Runs a TypeScript snippet as it is shown, with the installed SDK. */
async function runTypescript(code: string, cwd: string): Promise<void> {
  await symlink(resolve("node_modules/anthropic-sdk-1.11"), join(cwd, "sdk")).catch(() => {});
  await writeFile(join(cwd, "lines.mjs"), code.replace("@anthropic-ai/sdk", "./sdk/index.mjs"));
  await shell("node lines.mjs", cwd);
}

for (const backend of ["registry", "anthropic"] as const) {
  test.describe(`the script for CI, ${backend}`, () => {
    let running: RunningSkilldeck;
    let skilldeck: Skilldeck;
    let folder: string;

    test.beforeAll(async () => {
      running = await runSkilldeck(backend);
      skilldeck = skillsApi(running.origin);
    });
    test.afterAll(() => running.stop());
    test.beforeEach(async () => {
      await skilldeck.reset();
      folder = join(await mkdtemp(join(tmpdir(), "skilldeck-ci-")), "ci-skill");
      await mkdir(join(folder, "scripts"), { recursive: true });
      await mkdir(join(folder, "node_modules"));
      await writeFile(join(folder, "SKILL.md"), skillMd("ci-skill"));
      await writeFile(join(folder, "scripts/go now.sh"), "#!/bin/sh\n");
      await chmod(join(folder, "scripts/go now.sh"), 0o755);
      await writeFile(join(folder, "Größe.md"), "ä\n");
      await writeFile(join(folder, ".DS_Store"), "junk");
      await writeFile(join(folder, "node_modules/x.js"), "junk");
    });
    test.afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

    function run(skillId: string, env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
      const options = { env: { ...process.env, SKILLDECK_URL: running.origin, ...env } };
      return new Promise((done) =>
        execFile("sh", [SCRIPT, skillId, folder, "100 % – “why”"], options, (error, stdout, stderr) =>
          done({ code: Number(error?.code ?? 0), said: stdout + stderr }),
        ),
      );
    }

    /** Digest of a version's content. */
    async function contentOf(skillId: string, version: string): Promise<string> {
      const answer = await fetch(`${running.origin}/api/skills/${skillId}/versions/${version}/digest`);
      return (await answer.json()).digest;
    }

    async function newestIn(lane: Lane, skillId: string): Promise<string> {
      const headers: Record<string, string> = lane === "beta" ? { "anthropic-beta": SKILLS_BETA } : {};
      const answer = await fetch(`${running.origin}/v1/skills/${skillId}`, { headers });
      return skillSchema.parse(await answer.json()).latestVersion ?? "";
    }

    test("publishes a changed folder once, with its note", async () => {
      const { id } = await skilldeck.publish(folder);
      expect(await run(id)).toMatchObject({ code: 0, said: expect.stringContaining("published 1") });
      expect(await run(id)).toMatchObject({ code: 0, said: expect.stringContaining("nothing changed") });
      expect(await skilldeck.listVersions(id)).toHaveLength(2);
      await writeFile(join(folder, "Größe.md"), "ö\n");
      expect((await run(id)).code).toBe(0);
      expect(await skilldeck.listVersions(id)).toHaveLength(3);
      const { publications } = await (await fetch(`${running.origin}/api/skills/${id}/publications`)).json();
      expect(publications.at(-1)).toMatchObject({
        note: "100 % – “why”",
        program: expect.stringMatching(/^curl\//),
      });
    });

    test("exits with 2 instead of publishing over a newer version", async () => {
      const { id, latestVersion } = await skilldeck.publish(folder);
      await skilldeck.publishVersion(id, folder);
      const { code, said } = await run(id, { BASE_VERSION: latestVersion ?? "" });
      expect(code).toBe(2);
      expect(said).toContain("The newest version of this skill is");
      expect(await skilldeck.listVersions(id)).toHaveLength(2);
    });

    for (const lane of ["beta", "ga"] as const)
      test(`the curl and TypeScript snippets publish the same content from a folder and a zip (${lane})`, async () => {
        const { id, latestVersion } = await skilldeck.publish(folder);
        const parent = join(folder, "..");
        const lines = async (language: string, skillId: string | null, source = FOLDER) => {
          const baseVersion = skillId && (await newestIn(lane, skillId));
          const options = { origin: running.origin, lane, skillId, baseVersion, ...source };
          return publishSnippets(options).find((snippet) => snippet.language === language)?.code ?? "";
        };
        await shell(`${await lines("curl", id)} --fail-with-body`, parent);
        await shell("zip -q -r 'the zip, its.zip' ci-skill && zip -q -r ci-skill.zip ci-skill", parent);
        await runTypescript(await lines("TypeScript", id), parent);
        await shell(`${await lines("curl", id, ZIP)} --fail-with-body`, parent);
        await runTypescript(await lines("TypeScript", id, ZIP), parent);
        expect(await skilldeck.listVersions(id)).toHaveLength(5);
        // Form parts have no executable bits, so the first version differs.
        const sent = (await skilldeck.listVersions(id)).filter(({ version }) => version !== latestVersion);
        const digests = sent.map(({ version }) => contentOf(id, version));
        expect(new Set(await Promise.all(digests)).size).toBe(1);
        await shell(`${await lines("curl", null)} --fail-with-body`, parent);
        expect(await skilldeck.listSkills()).toHaveLength(2);
        // With a key, the API decides what is left out of a zip.
        if (backend === "anthropic") return;
        await shell(`${await lines("curl", id, { ...FOLDER, keepsJunk: true })} --fail-with-body`, parent);
        const [kept] = (await skilldeck.listVersions(id)).slice(-1);
        expect(await contentOf(id, kept?.version ?? "")).not.toBe(await digests[0]);
      });

    test("prints the API's own reason for a refusal", async () => {
      const { id } = await skilldeck.publish(folder);
      await writeFile(join(folder, "SKILL.md"), skillMd("another-name"));
      const { code, said } = await run(id);
      expect(code).toBe(1);
      expect(said).toContain("answered 400");
      expect(said).toContain("ci-skill");
    });
  });
}
