import { apiPaths } from "./addresses";
import { type Lane, SKILLS_BETA } from "./lane";
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
  /** The skill's folder, or a zip of it, as it is named on the disk. */
  path: string;
  isZip: boolean;
  /** Whether generated files such as `.DS_Store` are published too. */
  keepsJunk: boolean;
}

/** Commands and code that publish a folder or a zip from the folder that contains it. All send a zip, which keeps executable bits. */
export function publishSnippets(options: SnippetOptions): PublishSnippet[] {
  const snippets: PublishSnippet[] = [
    { language: "curl", code: curlLines(options) },
    { language: "Python", code: pythonLines(options) },
    { language: "TypeScript", code: typescriptLines(options) },
  ];
  const { origin, skillId, path, isZip, keepsJunk } = options;
  // The script publishes new versions of folders, without generated files.
  if (skillId === null || isZip || keepsJunk) return snippets;
  const code = `curl -fsSO ${origin}/publish-skill.sh
SKILLDECK_URL=${origin} sh publish-skill.sh ${skillId} ${quoted(path)} "Why this version"`;
  return [...snippets, { language: "CI", code }];
}

function headersOf({ skillId, baseVersion, keepsJunk }: SnippetOptions): Record<string, string> {
  return {
    ...(skillId !== null && baseVersion !== null && { [OWN_HEADERS.baseVersion]: baseVersion }),
    ...(keepsJunk && { [OWN_HEADERS.keepJunk]: "yes" }),
  };
}

/** Quotes a word for a shell. */
function quoted(text: string): string {
  const path = text.startsWith("-") ? `./${text}` : text;
  return /^[\w.+@/-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function curlLines(options: SnippetOptions): string {
  const { origin, lane, skillId, path, isZip } = options;
  const headers = {
    "anthropic-version": "2023-06-01",
    ...(lane === "beta" && { "anthropic-beta": SKILLS_BETA }),
    ...headersOf(options),
  };
  const lines = Object.entries(headers).map(([name, value]) => `-H "${name}: ${value}"`);
  const url = origin + (skillId === null ? apiPaths.skills : apiPaths.versions(skillId));
  // curl treats commas and quotes in a filename as syntax.
  const read = isZip
    ? `curl -X POST ${url} <${quoted(path)}`
    : `zip -q -r - ${quoted(path)} | curl -X POST ${url}`;
  return `${read} \\
  ${[...lines, '-F "files[]=@-;filename=skill.zip"'].join(" \\\n  ")}`;
}

function pythonLines(options: SnippetOptions): string {
  const { origin, skillId, path, isZip } = options;
  const target = skillId === null ? "create(" : `versions.create(\n    "${skillId}",`;
  const name = JSON.stringify(path);
  const zip = isZip
    ? `zip_path = ${name}`
    : `zip_path = shutil.make_archive(${name}, "zip", base_dir=${name})`;
  return `${isZip ? "" : "import shutil\n"}import anthropic

client = anthropic.Anthropic(base_url="${origin}", api_key="any")
${zip}
client.${methodOf(options)}.${target}
    files=[open(zip_path, "rb")],${pythonExtras(options)}
)`;
}

function pythonExtras(options: SnippetOptions): string {
  const headers = headersOf(options);
  const betas = options.lane === "beta" ? `\n    betas=["${SKILLS_BETA}"],` : "";
  if (Object.keys(headers).length === 0) return betas;
  return `${betas}\n    extra_headers=${JSON.stringify(headers)},`;
}

function typescriptLines(options: SnippetOptions): string {
  const { origin, lane, skillId, path, isZip } = options;
  const betas = lane === "beta" ? `, betas: ["${SKILLS_BETA}"]` : "";
  const zip = isZip ? path : `${path}.zip`;
  const body = `{ files: [createReadStream(${JSON.stringify(zip)})]${betas} }`;
  const headers = headersOf(options);
  const more = Object.keys(headers).length === 0 ? "" : `, { headers: ${JSON.stringify(headers)} }`;
  const target = skillId === null ? `create(${body}` : `versions.create("${skillId}", ${body}`;
  const zipLine = isZip ? "" : `// rm -f ${quoted(zip)} && zip -q -r ${quoted(zip)} ${quoted(path)}\n`;
  return `import Anthropic from "@anthropic-ai/sdk";
import { createReadStream } from "node:fs";

${zipLine}const client = new Anthropic({ baseURL: "${origin}", apiKey: "any" });
await client.${methodOf(options)}.${target}${more});`;
}

function methodOf({ lane }: SnippetOptions): string {
  return lane === "beta" ? "beta.skills" : "skills";
}
