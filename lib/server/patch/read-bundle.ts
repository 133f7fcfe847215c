import type { AskBackend } from "@/lib/server/ask-backend";
import { apiPaths } from "@/lib/skills/api/addresses";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { type Archive, openArchive, stripWrapper } from "@/lib/skills/archive/open-archive";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";

/** A version's files. Paths are relative to the skill's folder. */
export interface Bundle {
  entries: BundleEntry[];
  read: Archive["read"];
}

/** Downloads a version's archive and opens it. Throws the API's error, or one that names the broken archive. */
export async function readBundle(version: SkillVersion, ask: AskBackend): Promise<Bundle> {
  const answer = await ask(apiPaths.content(version.skillId, version.version));
  const archive = await openArchive(new Uint8Array(await answer.arrayBuffer()));
  const entries = stripWrapper(archive.entries);
  const inArchive = new Map(entries.map((entry, index) => [entry.path, archive.entries[index]?.path]));
  return { entries, read: (path) => archive.read(inArchive.get(path) ?? path) };
}
