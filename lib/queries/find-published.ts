import type { QueryClient } from "@tanstack/react-query";
import { numberVersions } from "@/lib/skills/api/number-versions";
import type { Skill } from "@/lib/skills/api/wire";
import { folderDiffs } from "@/lib/worker/asks";
import type { Published } from "./publish-version";
import { skillsQuery } from "./skills";
import { versionFilesQuery } from "./version-files";
import { versionQuery, versionsQuery } from "./versions";

/** An upload whose answer was lost, and what existed before it. */
export interface SentBundle {
  skillId: string | null;
  baseVersion: string | null;
  /** The skill's name. */
  name: string;
  /** The worker's key of the files that were sent. */
  bundleKey: string;
  /** Skills that existed before a new one was sent. */
  knownSkills: ReadonlySet<string>;
}

/** Most versions compared. Others may publish at the same time. */
const MAX_CANDIDATES = 5;

/** Finds the version of an upload whose answer was lost: one that is newer and has the same files. Null if there is none. */
export async function findPublished(sent: SentBundle, queryClient: QueryClient): Promise<Published | null> {
  const candidates =
    sent.skillId === null
      ? await newSkills(sent, queryClient)
      : await newVersions(sent.skillId, sent.baseVersion, queryClient);
  for (const candidate of candidates.slice(0, MAX_CANDIDATES))
    if (await holdsSameFiles(candidate, sent.bundleKey, queryClient)) return candidate;
  return null;
}

interface Candidate {
  skillId: string;
  version: string;
}

async function newVersions(
  skillId: string,
  baseVersion: string | null,
  queryClient: QueryClient,
): Promise<Candidate[]> {
  const list = await queryClient.fetchInfiniteQuery({
    ...versionsQuery(skillId),
    pages: Number.MAX_SAFE_INTEGER,
    staleTime: 0,
  });
  const newestFirst = numberVersions(list.pages.flatMap((page) => page.items));
  const base = newestFirst.findIndex((version) => version.version === baseVersion);
  return base < 0 ? newestFirst : newestFirst.slice(0, base);
}

async function newSkills({ name, knownSkills }: SentBundle, queryClient: QueryClient): Promise<Candidate[]> {
  const list = await queryClient.fetchInfiniteQuery({ ...skillsQuery("custom"), staleTime: 0 });
  const unknown = list.pages.flatMap((page) => page.items).filter((skill) => !knownSkills.has(skill.id));
  const named = await Promise.all(
    unknown
      .slice(0, MAX_CANDIDATES)
      .map(async (skill) => ((await nameOf(skill, queryClient)) === name ? skill : null)),
  );
  return named.flatMap((skill) =>
    skill?.latestVersion ? [{ skillId: skill.id, version: skill.latestVersion }] : [],
  );
}

async function nameOf(skill: Skill, queryClient: QueryClient): Promise<string | null> {
  if (skill.latestVersion === null) return null;
  return (await queryClient.fetchQuery(versionQuery(skill.id, skill.latestVersion))).name;
}

async function holdsSameFiles(
  { skillId, version }: Candidate,
  bundleKey: string,
  queryClient: QueryClient,
): Promise<boolean> {
  const { key } = await queryClient.fetchQuery(versionFilesQuery(skillId, version));
  const files = await folderDiffs.ask(key, bundleKey).answer();
  return files.every((file) => file.status === "unchanged");
}
