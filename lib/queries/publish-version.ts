import { apiPaths } from "@/lib/skills/api/addresses";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { skillSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import type { FolderFile } from "@/lib/worker/open-bundles";
import { askWorker } from "@/lib/worker/remote";
import { checkReadable } from "./check-readable";
import { noteHeader } from "./note-header";
import { pageLane, parseAnswer } from "./request";
import { sendForm, type UploadProgress } from "./send-form";

/** A folder to publish. */
export interface Upload {
  /** The skill that gets a new version; null makes a new skill. */
  skillId: string | null;
  /** Title of a new skill; "" for the API's default. */
  title: string;
  /** Paths with the wrapper folder. */
  files: FolderFile[];
  /** What changed and why; "" for no note. */
  note: string;
  /** The latest version when the work began. The upload is refused if another is the latest now. Null skips that check. */
  baseVersion: string | null;
  /** Whether generated files are included on purpose. */
  keepsJunk: boolean;
}

interface SendOptions {
  signal?: AbortSignal;
  onProgress?: (progress: UploadProgress) => void;
  /** Uploads with the same key are published once. */
  idempotencyKey?: string;
}

export interface Published {
  skillId: string;
  version: string | null;
}

/** Publishes a folder as a new skill or as a new version. Never retries. */
export async function publishVersion(
  upload: Upload,
  // Always has a key: a browser repeats a POST if a kept-alive connection breaks.
  { idempotencyKey = crypto.randomUUID(), ...options }: SendOptions = {},
): Promise<Published> {
  await checkReadable(upload.files);
  const form = await buildForm(upload);
  const headers = { ...ownHeaders(upload), "idempotency-key": idempotencyKey };
  if (upload.skillId === null) {
    const skill = parseAnswer(skillSchema, await sendForm(apiPaths.skills, { form, headers, ...options }));
    return { skillId: skill.id, version: skill.latestVersion };
  }
  const answer = await sendForm(apiPaths.versions(upload.skillId), { form, headers, ...options });
  const version = parseAnswer(skillVersionSchema, answer);
  return { skillId: version.skillId, version: version.version };
}

function ownHeaders({ skillId, note, baseVersion, keepsJunk }: Upload): Record<string, string> {
  return {
    ...noteHeader(note),
    ...(skillId !== null && baseVersion !== null && { [OWN_HEADERS.baseVersion]: baseVersion }),
    ...(keepsJunk && { [OWN_HEADERS.keepJunk]: "yes" }),
  };
}

async function buildForm({ skillId, title, files }: Upload): Promise<FormData> {
  const form = new FormData();
  if (skillId === null && title.trim())
    form.append(pageLane() === "ga" ? "display_name" : "display_title", title.trim());
  if (files.some((file) => file.executable)) {
    form.append("files[]", await askWorker(async (worker) => worker.packZip(files)), "skill.zip");
    return form;
  }
  for (const file of files) form.append("files[]", file.content, file.path);
  return form;
}
