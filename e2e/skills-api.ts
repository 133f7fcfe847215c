import { basename } from "node:path";
import type { z } from "zod";
import { readFolder } from "@/e2e/read-folder";
import { SKILLS_BETA } from "@/lib/skills/api/lane";
import {
  deletedSchema,
  type Skill,
  type SkillVersion,
  skillPageSchema,
  skillSchema,
  skillVersionPageSchema,
  skillVersionSchema,
} from "@/lib/skills/api/wire";

/** Skilldeck as a script sees it: what a journey seeds and looks up without the page. */
export interface Skilldeck {
  baseURL: string;
  /** Publishes a folder as a new skill, or as the next version of one. */
  publish(folder: string): Promise<Skill>;
  publishVersion(skillId: string, folder: string): Promise<SkillVersion>;
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

/** Speaks the Skills API of a running Skilldeck, as an SDK would. */
export function skillsApi(baseURL: string): Skilldeck {
  const ask = async <Schema extends z.ZodType>(schema: Schema, path: string, init: RequestInit = {}) => {
    const response = await fetch(`${baseURL}/v1/skills${path}`, {
      ...init,
      headers: { "anthropic-beta": SKILLS_BETA },
    });
    const body = await response.text();
    if (!response.ok)
      throw new Error(`${init.method ?? "GET"} ${path || "/"} answered ${response.status}: ${body}`);
    return schema.parse(JSON.parse(body));
  };
  const post = async <Schema extends z.ZodType>(schema: Schema, path: string, folder: string) =>
    await ask(schema, path, { method: "POST", body: await formOf(folder) });

  const listSkills = async () => (await ask(skillPageSchema, "?limit=100&source=custom")).items;
  const deleteSkill = async ({ id }: Skill) => {
    const { items } = await ask(skillVersionPageSchema, `/${id}/versions?limit=1000`);
    for (const { version } of items)
      await ask(deletedSchema, `/${id}/versions/${version}`, { method: "DELETE" });
    await ask(deletedSchema, `/${id}`, { method: "DELETE" });
  };

  return {
    baseURL,
    listSkills,
    getSkill: (skillId) => ask(skillSchema, `/${skillId}`),
    publish: (folder) => post(skillSchema, "", folder),
    publishVersion: (skillId, folder) => post(skillVersionSchema, `/${skillId}/versions`, folder),
    reset: async () => {
      for (let skills = await listSkills(); skills.length > 0; skills = await listSkills()) {
        for (const skill of skills) await deleteSkill(skill);
      }
    },
  };
}
