import { execFile, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiKey, ask, baseUrl, newName, skillMd } from "./api";

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
const name = newName();
let folder: string;

/** Runs a command of the documentation, changed only in its address. */
async function run(line: string) {
  const script = line.replaceAll("https://api.anthropic.com", baseUrl).replaceAll("my-skill", name);
  const env = { ...process.env, ANTHROPIC_API_KEY: apiKey, NO_PROXY: "127.0.0.1" };
  const { stdout } = await promisify(execFile)("sh", ["-c", script], { cwd: folder, env });
  return stdout;
}

const HEADERS = `-H "x-api-key: $ANTHROPIC_API_KEY" -H "anthropic-version: 2023-06-01"`;
const BETA = `${HEADERS} -H "anthropic-beta: skills-2025-10-02"`;
const FILES = `-F "files[]=@my-skill/SKILL.md;filename=my-skill/SKILL.md" -F "files[]=@my-skill/ref.md;filename=my-skill/ref.md"`;

describe.runIf(hasCurl)("the documentation's curl lines work", () => {
  let skill: { id: string; latest_version: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "skilldeck-curl-"));
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "SKILL.md"), skillMd(name));
    await writeFile(join(folder, name, "ref.md"), "ref\n");
    const line = `curl -X POST "https://api.anthropic.com/v1/skills" ${BETA} -F "display_title=My ${name}" ${FILES}`;
    skill = JSON.parse(await run(line));
  });

  afterAll(async () => {
    await ask(`/v1/skills/${skill.id}`, { lane: "ga", method: "DELETE" });
    await rm(folder, { recursive: true });
  });

  test("create, with a title", () => {
    expect(skill).toMatchObject({ type: "skill", display_title: `My ${name}`, source: "custom" });
  });

  test("a second version, the lists, and the download", async () => {
    const versions = `https://api.anthropic.com/v1/skills/${skill.id}/versions`;
    const version = JSON.parse(await run(`curl -X POST "${versions}" ${BETA} ${FILES}`));
    expect(version).toMatchObject({ type: "skill_version", name, directory: name });
    const listed = JSON.parse(await run(`curl "${versions}?limit=10" ${BETA}`));
    expect(listed.data).toHaveLength(2);
    await run(`curl "${versions}/${version.version}/content" ${BETA} -o out.zip`);
    expect((await readFile(join(folder, "out.zip"))).subarray(0, 2).toString()).toBe("PK");
  });

  test("the same upload without the beta header answers in the ga shape", async () => {
    const line = `curl -X POST "https://api.anthropic.com/v1/skills" ${HEADERS} -F "display_name=My Skill" ${FILES}`;
    const inGa = JSON.parse(await run(line));
    expect(inGa).toMatchObject({ type: "skill", display_name: "My Skill", source: { type: "custom" } });
    await run(`curl -X DELETE "https://api.anthropic.com/v1/skills/${inGa.id}" ${HEADERS}`);
    expect((await ask(`/v1/skills/${inGa.id}`, { lane: "ga" })).status).toBe(404);
  });

  test("a body of unknown length", async () => {
    const line = `curl -X POST "https://api.anthropic.com/v1/skills/${skill.id}/versions" ${BETA} -H "Transfer-Encoding: chunked" ${FILES}`;
    expect(JSON.parse(await run(line)).type).toBe("skill_version");
  });
});
