import type { Lane } from "./lane";
import { OWN_HEADERS } from "./own-headers";

export interface PublishSnippet {
  language: "curl" | "Python" | "TypeScript" | "CI";
  code: string;
}

/** What is published, and where. */
export interface SnippetOptions {
  origin: string;
  lane: Lane;
  /** Null: a new skill. */
  skillId: string | null;
  /** The version it follows; null for none. */
  baseVersion: string | null;
  /** The folder's name. */
  folder: string;
}

/** Lines that publish a folder from a shell, in the folder that holds it. Executable bits travel in a zip only, so each sends one. */
export function publishSnippets(options: SnippetOptions): PublishSnippet[] {
  const snippets: PublishSnippet[] = [
    { language: "curl", code: curlLines(options) },
    { language: "Python", code: pythonLines(options) },
    { language: "TypeScript", code: typescriptLines(options) },
  ];
  const { origin, skillId, folder } = options;
  if (skillId === null) return snippets;
  const code = `curl -fsSO ${origin}/publish-skill.sh
SKILLDECK_URL=${origin} sh publish-skill.sh ${skillId} ${folder} "Why this version"`;
  return [...snippets, { language: "CI", code }];
}

const headersOf = ({ skillId, baseVersion }: SnippetOptions): Record<string, string> =>
  skillId === null || baseVersion === null ? {} : { [OWN_HEADERS.baseVersion]: baseVersion };

function curlLines(options: SnippetOptions): string {
  const { origin, lane, skillId, folder } = options;
  const headers = {
    "anthropic-version": "2023-06-01",
    ...(lane === "beta" && { "anthropic-beta": "skills-2025-10-02" }),
    ...headersOf(options),
  };
  const lines = Object.entries(headers).map(([name, value]) => `-H "${name}: ${value}"`);
  const path = skillId === null ? "/v1/skills" : `/v1/skills/${skillId}/versions`;
  return `zip -q -r ${folder}.zip ${folder}
curl -X POST ${origin}${path} \\
  ${[...lines, `-F "files[]=@${folder}.zip"`].join(" \\\n  ")}`;
}

function pythonLines(options: SnippetOptions): string {
  const { origin, skillId, folder } = options;
  const target = skillId === null ? "create(" : `versions.create(\n    "${skillId}",`;
  return `import shutil
import anthropic

client = anthropic.Anthropic(base_url="${origin}", api_key="any")
zip_path = shutil.make_archive("${folder}", "zip", base_dir="${folder}")
client.${methodOf(options)}.${target}
    files=[open(zip_path, "rb")],${pythonExtras(options)}
)`;
}

function pythonExtras(options: SnippetOptions): string {
  const headers = headersOf(options);
  const betas = options.lane === "beta" ? '\n    betas=["skills-2025-10-02"],' : "";
  if (Object.keys(headers).length === 0) return betas;
  return `${betas}\n    extra_headers=${JSON.stringify(headers)},`;
}

function typescriptLines(options: SnippetOptions): string {
  const { origin, lane, skillId, folder } = options;
  const betas = lane === "beta" ? ', betas: ["skills-2025-10-02"]' : "";
  const body = `{ files: [createReadStream("${folder}.zip")]${betas} }`;
  const headers = headersOf(options);
  const more = Object.keys(headers).length === 0 ? "" : `, { headers: ${JSON.stringify(headers)} }`;
  const target = skillId === null ? `create(${body}` : `versions.create("${skillId}", ${body}`;
  return `import Anthropic from "@anthropic-ai/sdk";
import { createReadStream } from "node:fs";

// zip -q -r ${folder}.zip ${folder}
const client = new Anthropic({ baseURL: "${origin}", apiKey: "any" });
await client.${methodOf(options)}.${target}${more});`;
}

function methodOf({ lane }: SnippetOptions): string {
  return lane === "beta" ? "beta.skills" : "skills";
}
