import type { SkillVersion } from "./wire";

/** A version with its number in the series, 1 for the oldest. */
export interface NumberedVersion extends SkillVersion {
  number: number;
}

/** All versions of a skill, newest first and numbered, in whatever order a lane listed them. */
export function numberVersions(versions: SkillVersion[]): NumberedVersion[] {
  const oldestFirst = versions.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || compareIds(a, b));
  return oldestFirst.map((version, index) => ({ ...version, number: index + 1 })).reverse();
}

function compareIds(a: SkillVersion, b: SkillVersion): number {
  return a.version.length - b.version.length || a.version.localeCompare(b.version);
}
