import { objectIdOf } from "./object-id";
import type { SkillVersion } from "./wire";

/** A version with its number in the series, 1 for the oldest. */
export interface NumberedVersion extends SkillVersion {
  number: number;
}

/** A version that was deleted: its number is not given to another. */
type GoneVersion = Pick<SkillVersion, "id" | "version" | "createdAt">;

/** All versions of a skill, newest first and numbered, in whatever order a lane listed them. */
export function numberVersions(versions: SkillVersion[], gone: GoneVersion[] = []): NumberedVersion[] {
  const numbers = numberAll([...versions, ...gone]);
  return versions
    .map((version) => ({ ...version, number: numbers.get(objectIdOf(version)) ?? 0 }))
    .toSorted((a, b) => b.number - a.number);
}

/** The number of each version that ever was, by its object id: 1 for the oldest. */
export function numberAll(versions: GoneVersion[]): Map<string, number> {
  const oldestFirst = versions.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || compareIds(a, b));
  const ids = new Set(oldestFirst.map(objectIdOf));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

function compareIds(a: GoneVersion, b: GoneVersion): number {
  return a.version.length - b.version.length || a.version.localeCompare(b.version);
}
