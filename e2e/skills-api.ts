import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { z } from "zod";
import { readFolder } from "@/e2e/read-folder";
import { SKILLS_BETA } from "@/lib/skills/api/lane";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import {
  deletedSchema,
  type Skill,
  type SkillVersion,
  skillPageSchema,
  skillSchema,
  skillVersionPageSchema,
  skillVersionSchema,
} from "@/lib/skills/api/wire";

interface Sent {
  folder: string;
  note: string;
}

/** What a journey seeds and looks up through the API instead of the page. */
export interface Skilldeck {
  baseURL: string;
  /** Publishes a folder as a new skill, or as the next version of one, with a note. */
  publish(folder: string, note?: string): Promise<Skill>;
  publishVersion(skillId: string, folder: string, note?: string): Promise<SkillVersion>;
  listVersions(skillId: string): Promise<SkillVersion[]>;
  /** SHA-256 of a version's archive, hexadecimal. */
  digest(skillId: string, version: string): Promise<string>;
  listSkills(): Promise<Skill[]>;
  getSkill(skillId: string): Promise<Skill>;
  /** Deletes every skill. */
  reset(): Promise<void>;
}

async function formOf(folder: string): Promise<FormData> {
  const form = new FormData();
  for (const [path, content] of await readFolder(folder))
    form.append("files[]", new Blob([new Uint8Array(content)]), `${basename(folder)}/${path}`);
  return form;
}

/** Calls the Skills API of a running Skilldeck, as an SDK would. */
export function skillsApi(baseURL: string): Skilldeck {
  const ask = async <Schema extends z.ZodType>(schema: Schema, path: string, init: RequestInit = {}) => {
    const response = await fetch(`${baseURL}/v1/skills${path}`, {
      ...init,
      headers: { "anthropic-beta": SKILLS_BETA, ...init.headers },
    });
    const body = await response.text();
    if (!response.ok)
      throw new Error(`${init.method ?? "GET"} ${path || "/"} answered ${response.status}: ${body}`);
    return schema.parse(JSON.parse(body));
  };
  const post = async <Schema extends z.ZodType>(schema: Schema, path: string, sent: Sent) =>
    await ask(schema, path, {
      method: "POST",
      headers: { [OWN_HEADERS.note]: encodeURIComponent(sent.note) },
      body: await formOf(sent.folder),
    });
  const listVersions = async (skillId: string) =>
    (await ask(skillVersionPageSchema, `/${skillId}/versions?limit=1000`)).items;

  const listSkills = async () => (await ask(skillPageSchema, "?limit=100&source=custom")).items;
  const deleteSkill = async ({ id }: Skill) => {
    for (const { version } of await listVersions(id))
      await ask(deletedSchema, `/${id}/versions/${version}`, { method: "DELETE" });
    await ask(deletedSchema, `/${id}`, { method: "DELETE" });
  };

  return {
    baseURL,
    listSkills,
    getSkill: (skillId) => ask(skillSchema, `/${skillId}`),
    listVersions,
    publish: (folder, note = "") => post(skillSchema, "", { folder, note }),
    publishVersion: (skillId, folder, note = "") =>
      post(skillVersionSchema, `/${skillId}/versions`, { folder, note }),
    digest: async (skillId, version) => {
      const answer = await fetch(`${baseURL}/v1/skills/${skillId}/versions/${version}/content`);
      return createHash("sha256")
        .update(new Uint8Array(await answer.arrayBuffer()))
        .digest("hex");
    },
    reset: async () => {
      for (let skills = await listSkills(); skills.length > 0; skills = await listSkills()) {
        for (const skill of skills) await deleteSkill(skill);
      }
    },
  };
}
