import type { Lane } from "./lane";
import type { SkillVersion } from "./wire";

interface PinnedSnippet {
  language: "curl" | "Python" | "TypeScript";
  code: string;
}

/** An example: any model that supports code execution will do. */
const MODEL = "claude-opus-5";

interface SnippetStyle {
  headers: string;
  betas: string;
  method: string;
}

const STYLES: Record<Lane, SnippetStyle> = {
  beta: {
    headers: ' \\\n  -H "anthropic-beta: code-execution-2025-08-25,skills-2025-10-02"',
    betas: '["code-execution-2025-08-25", "skills-2025-10-02"]',
    method: "beta.messages",
  },
  ga: { headers: "", betas: "", method: "messages" },
};

/** Requests to Anthropic's Messages API that use exactly this version (docs/skills-api.md §6). */
export function pinnedSnippets(
  version: Pick<SkillVersion, "skillId" | "version">,
  lane: Lane,
): PinnedSnippet[] {
  const style = STYLES[lane];
  const skill = { type: skillType(version.skillId), skill_id: version.skillId, version: version.version };
  return [
    { language: "curl", code: curlSnippet(JSON.stringify(skill), style) },
    { language: "Python", code: pythonSnippet(JSON.stringify(skill), style) },
    { language: "TypeScript", code: typescriptSnippet(JSON.stringify(skill), style) },
  ];
}

function skillType(skillId: string): "custom" | "anthropic" {
  return skillId.startsWith("skill_") ? "custom" : "anthropic";
}

function curlSnippet(skill: string, style: SnippetStyle): string {
  return `curl https://api.anthropic.com/v1/messages \\
  -H "x-api-key: $ANTHROPIC_API_KEY" \\
  -H "anthropic-version: 2023-06-01"${style.headers} \\
  -H "content-type: application/json" \\
  -d '{
    "model": "${MODEL}",
    "max_tokens": 4096,
    "container": {"skills": [${skill}]},
    "messages": [{"role": "user", "content": "…"}],
    "tools": [{"type": "code_execution_20250825", "name": "code_execution"}]
  }'`;
}

function pythonSnippet(skill: string, style: SnippetStyle): string {
  return `import anthropic

client = anthropic.Anthropic()
response = client.${style.method}.create(
    model="${MODEL}",
    max_tokens=4096,${style.betas && `\n    betas=${style.betas},`}
    container={"skills": [${skill}]},
    messages=[{"role": "user", "content": "…"}],
    tools=[{"type": "code_execution_20250825", "name": "code_execution"}],
)`;
}

function typescriptSnippet(skill: string, style: SnippetStyle): string {
  return `import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();
const response = await client.${style.method}.create({
  model: "${MODEL}",
  max_tokens: 4096,${style.betas && `\n  betas: ${style.betas},`}
  container: { skills: [${skill}] },
  messages: [{ role: "user", content: "…" }],
  tools: [{ type: "code_execution_20250825", name: "code_execution" }],
});`;
}
