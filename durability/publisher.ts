import { randomBytes } from "node:crypto";
import { SKILLS_BETA } from "@/lib/skills/api/lane";

const HEADERS = { "anthropic-beta": SKILLS_BETA };

interface Ask {
  method?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
}

/** Calls the Skills API like a script and returns the JSON. Throws the text of any answer but a 200. */
export async function askJson(url: string, { headers, ...init }: Ask = {}) {
  const answer = await fetch(url, { ...init, headers: { ...HEADERS, ...headers } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
  return JSON.parse(text);
}

/** The answer to a GET, with any status. */
export function askContent(url: string): Promise<Response> {
  return fetch(url, { headers: HEADERS });
}

/** The form of a version with a SKILL.md and this content. */
export function versionForm(name: string, content: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  const skillMd = `---\nname: ${name}\ndescription: d\n---\n`;
  form.append("files[]", new File([skillMd], `${name}/SKILL.md`));
  form.append("files[]", new File([content], `${name}/content.bin`));
  return form;
}

/** Unique random bytes. */
export function newContent(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(randomBytes(length));
}
