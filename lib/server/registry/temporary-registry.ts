import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Handler } from "@/lib/server/respond";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";
import { registry } from "./registry";

type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

interface Ask {
  method?: string;
  lane?: Lane;
  body?: BodyInit;
  headers?: Record<string, string>;
}

/** A request as an SDK sends it in this lane. */
export function ask(path: string, { method, lane = "beta", body, headers }: Ask = {}): Request {
  const init: RequestInit = {
    method: method ?? (body ? "POST" : "GET"),
    headers: {
      host: "127.0.0.1:3000",
      ...(lane === "beta" && { "anthropic-beta": SKILLS_BETA }),
      ...headers,
    },
    body,
  };
  // Required for a stream as the body; the DOM types don't have it yet.
  return new Request(`http://127.0.0.1:3000${path}`, Object.assign(init, { duplex: "half" }));
}

/** A multipart form with one `files[]` part per file, and text fields. */
export function form(files: Files, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [path, content] of Object.entries(files)) data.append("files[]", new File([content], path));
  return data;
}

/** A small valid skill in its folder, with more files next to its SKILL.md. */
export function skillFiles(name: string, more: Files = {}): Files {
  const files: Files = {
    [`${name}/SKILL.md`]: `---\nname: ${name}\ndescription: Does ${name}.\n---\n# ${name}\n`,
  };
  for (const [path, content] of Object.entries(more)) files[`${name}/${path}`] = content;
  return files;
}

/** A registry on a new directory: its handler, the directory's files, and a function that cleans up. */
export async function temporaryRegistry(): Promise<{
  dataDir: string;
  handle: Handler;
  listStored(): Promise<string[]>;
  remove(): Promise<void>;
}> {
  const dataDir = await mkdtemp(join(tmpdir(), "skilldeck-"));
  return {
    dataDir,
    handle: registry(dataDir),
    listStored: async () => {
      const names = await readdir(dataDir, { recursive: true, withFileTypes: true });
      return names
        .filter(({ name }) => !name.startsWith("skilldeck.db") && !name.endsWith(".lock"))
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name);
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}
