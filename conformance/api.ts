import { randomBytes } from "node:crypto";
import { afterAll, expect, inject } from "vitest";

export type Lane = "beta" | "ga";
type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

interface Ask {
  method?: string;
  lane?: Lane;
  body?: BodyInit;
  headers?: Record<string, string>;
}

export const baseUrl = inject("baseUrl");
export const apiKey = inject("apiKey");
export const isSkilldeck = inject("isSkilldeck");

export const SKILLS_BETA = "skills-2025-10-02";

const created = new Set<string>();

afterAll(async () => {
  for (const id of created) await ask(`/v1/skills/${id}`, { lane: "ga", method: "DELETE" });
  created.clear();
});

/** A request like the documentation's curl lines. The beta header alone selects the lane. */
export function ask(path: string, { method, lane = "beta", body, headers }: Ask = {}): Promise<Response> {
  return fetch(baseUrl + path, {
    method: method ?? (body ? "POST" : "GET"),
    headers: {
      "x-api-key": apiKey,
      "anthropic-version": "2023-06-01",
      ...(lane === "beta" && { "anthropic-beta": SKILLS_BETA }),
      ...headers,
    },
    body,
  });
}

/** The JSON of a 200. Remembers new skills and deletes them after the file's tests. */
export async function json(path: string, options: Ask = {}) {
  const answer = await ask(path, options);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(200);
  if (body.type === "skill") created.add(body.id);
  return body;
}

/** Status, type and message of a refusal, after checking what every refusal must have (docs/skills-api.md §5). */
export async function refusal(path: string, options: Ask = {}) {
  return refusalOf(await ask(path, options));
}

/** The same, for an answer. */
export async function refusalOf(answer: Response) {
  const body = await answer.json();
  expect(body, JSON.stringify(body)).toMatchObject({
    type: "error",
    error: { type: expect.any(String), message: expect.any(String) },
    request_id: answer.headers.get("request-id"),
  });
  expect(body.request_id).toMatch(/^req_/);
  if (answer.status < 500) expect(answer.headers.get("x-should-retry")).toBe("false");
  return { status: answer.status, type: body.error.type, message: body.error.message };
}

/** A name that no other run uses. */
export function newName(): string {
  return `conf-${randomBytes(6).toString("hex")}`;
}

/** A multipart form of one `files[]` part per file, and text fields. */
export function form(files: Files, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [path, content] of Object.entries(files)) data.append("files[]", new File([content], path));
  return data;
}

export function skillMd(name: string, description = `Does ${name}.`): string {
  return `---\nname: ${name}\ndescription: ${description}\n---\n# ${name}\n`;
}

/** A small valid skill in its folder, with further files. */
export function skillFiles(name: string, more: Files = {}): Files {
  const files: Files = { [`${name}/SKILL.md`]: skillMd(name) };
  for (const [path, content] of Object.entries(more)) files[`${name}/${path}`] = content;
  return files;
}

/** Publishes a new skill. */
export function createSkill(name = newName(), options: { lane?: Lane; more?: Files } = {}) {
  return json("/v1/skills", { body: form(skillFiles(name, options.more)), lane: options.lane });
}

/** Publishes the next version of a skill; `note` makes it different. */
export function createVersion(skillId: string, name: string, note: string) {
  return json(`/v1/skills/${skillId}/versions`, { body: form(skillFiles(name, { "note.md": note })) });
}
