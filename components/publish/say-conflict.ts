import type { SeriesVersion } from "@/lib/skills/api/series";

interface Conflict {
  /** The version that the draft was compared with; null for none. */
  followed: string | null;
  /** The latest version now; null if every version was deleted. */
  newest: string | null;
  /** Newest first; null until loaded. */
  versions: SeriesVersion[] | null;
}

/** Says what happened to a skill since a draft was dropped. */
export function sayConflict({ followed, newest, versions }: Conflict): string {
  if (newest === null) return "Every version of this skill was deleted while you worked";
  const base = versions?.find(({ version }) => version === followed);
  const theirs = versions?.find(({ version }) => version === newest);
  if (!theirs) return "The latest version changed while you worked";
  const published = `${theirs.publication?.author ?? "Someone"} published v${theirs.number}`;
  if (followed === null) return `${published} while you worked`;
  if (!base) return `The version you started from was deleted, and v${theirs.number} is now the latest`;
  if (theirs.number < base.number) return `v${base.number} was deleted while you worked on it`;
  return `${published} while you worked on v${base.number}`;
}
