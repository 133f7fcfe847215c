import { apiPaths } from "@/lib/skills/api/addresses";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { skillSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import type { FolderFile } from "@/lib/worker/open-bundles";
import { askWorker } from "@/lib/worker/remote";
import { checkReadable } from "./check-readable";
import { newKeyHeader } from "./new-key-header";
import { noteHeader } from "./note-header";
import { pageLane, parseAnswer } from "./request";
import { sendForm, type UploadProgress } from "./send-form";

export interface Publication {
  /** The skill that gets a new version; null makes a new skill. */
  skillId: string | null;
  /** Label of a new skill; empty lets the API derive it. */
  title: string;
  /** Paths with the wrapper folder. */
  files: FolderFile[];
  /** Why; "" says nothing. */
  note: string;
  /** The newest version when the work began, so that nothing else is overwritten; null to not care. */
  baseVersion: string | null;
  /** Whether files that tools leave behind are meant to be part of it. */
  keepsJunk: boolean;
}

interface SendOptions {
  signal?: AbortSignal;
  onProgress?: (progress: UploadProgress) => void;
}

export interface Published {
  skillId: string;
  version: string | null;
}

/** Publishes a folder as a new skill or as a new version. Sent once: a failure is never retried by itself. */
export async function publishVersion(
  publication: Publication,
  options: SendOptions = {},
): Promise<Published> {
  await checkReadable(publication.files);
  const form = await buildForm(publication);
  const headers = ownHeaders(publication);
  if (publication.skillId === null) {
    const skill = parseAnswer(skillSchema, await sendForm(apiPaths.skills, { form, headers, ...options }));
    return { skillId: skill.id, version: skill.latestVersion };
  }
  const answer = await sendForm(apiPaths.versions(publication.skillId), { form, headers, ...options });
  const version = parseAnswer(skillVersionSchema, answer);
  return { skillId: version.skillId, version: version.version };
}

function ownHeaders({ skillId, note, baseVersion, keepsJunk }: Publication): Record<string, string> {
  return {
    ...newKeyHeader(),
    ...noteHeader(note),
    ...(skillId !== null && baseVersion !== null && { [OWN_HEADERS.baseVersion]: baseVersion }),
    ...(keepsJunk && { [OWN_HEADERS.keepJunk]: "yes" }),
  };
}

async function buildForm({ skillId, title, files }: Publication): Promise<FormData> {
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
