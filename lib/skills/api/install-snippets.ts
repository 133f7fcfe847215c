import { apiPaths } from "./addresses";
import { type Lane, SKILLS_BETA } from "./lane";
import type { SkillVersion } from "./wire";

interface InstallSnippet {
  language: "Claude Code" | "In a project" | "TypeScript";
  code: string;
}

interface InstallOptions {
  /** Address of this registry, without a path. */
  origin: string;
  lane: Lane;
}

/** Commands that install a version from the embedded registry, whose ids Anthropic's API doesn't know. */
export function installSnippets(
  version: Pick<SkillVersion, "skillId" | "version" | "name">,
  options: InstallOptions,
): InstallSnippet[] {
  const url = options.origin + apiPaths.content(version.skillId, version.version);
  return [
    { language: "Claude Code", code: unpackLines(url, version.name, "~/.claude/skills") },
    { language: "In a project", code: unpackLines(url, version.name, ".claude/skills") },
    { language: "TypeScript", code: typescriptLines(version, options) },
  ];
}

/** Removes the folder first, so that no files of another version are left in it. */
function unpackLines(url: string, name: string, folder: string): string {
  return `curl -fsS -o ${name}.zip ${url} &&
  mkdir -p ${folder} && rm -rf ${folder}/${name} &&
  unzip -q ${name}.zip -d ${folder} && rm ${name}.zip`;
}

function typescriptLines(
  { skillId, version, name }: Pick<SkillVersion, "skillId" | "version" | "name">,
  { origin, lane }: InstallOptions,
): string {
  const download =
    lane === "beta"
      ? `client.beta.skills.versions.download("${version}", {
  skill_id: "${skillId}",
  betas: ["${SKILLS_BETA}"],
})`
      : `client.get("${apiPaths.content(skillId, version)}").asResponse()`;
  return `import Anthropic from "@anthropic-ai/sdk";
import { writeFile } from "node:fs/promises";

const client = new Anthropic({ baseURL: "${origin}", apiKey: "any" });
const response = await ${download};
await writeFile("${name}.zip", Buffer.from(await response.arrayBuffer()));`;
}
