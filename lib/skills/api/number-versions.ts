import { objectIdOf } from "./object-id";
import type { SkillVersion } from "./wire";

/** A version with its number in the series, 1 for the oldest. */
export interface NumberedVersion extends SkillVersion {
  number: number;
}

/** The fields that order a version. `id` may lack the lane's prefix. */
type DatedVersion = Pick<SkillVersion, "id" | "version" | "createdAt">;

/**
 * Numbers all versions of a skill, newest first. `versions` are all pages of a lane's list, in its order; `deleted` versions keep
 * their numbers.
 */
export function numberVersions(versions: SkillVersion[], deleted: DatedVersion[] = []): NumberedVersion[] {
  const numbers = numberSeries(versions, deleted);
  return versions
    .map((version) => ({ ...version, number: numbers.get(objectIdOf(version)) ?? 0 }))
    .toSorted((a, b) => b.number - a.number);
}

/** The number of every version that has existed, by object id; 1 is the first one made. */
export function numberSeries(versions: DatedVersion[], deleted: DatedVersion[]): Map<string, number> {
  const series = inOrderMade(versions);
  const listed = new Set(series.map(objectIdOf));
  for (const version of deleted) {
    if (listed.has(objectIdOf(version))) continue;
    const next = series.findIndex((other) => compareAge(other, version) > 0);
    series.splice(next < 0 ? series.length : next, 0, version);
  }
  const ids = new Set(series.map(objectIdOf));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** Oldest first. Version ids of the beta lane only increase; the ga lane lists the newest first (docs/skills-api.md §0). */
function inOrderMade(versions: DatedVersion[]): DatedVersion[] {
  return versions.every(hasNumber) ? versions.toSorted(compareAge) : versions.toReversed();
}

/** A server's clock can go back, so beta version ids decide if both versions have one. */
function compareAge(a: DatedVersion, b: DatedVersion): number {
  if (hasNumber(a) && hasNumber(b)) return Number(a.version) - Number(b.version);
  return microsecondsOf(a.createdAt) - microsecondsOf(b.createdAt);
}

function hasNumber({ version }: DatedVersion): boolean {
  return /^\d{1,16}$/.test(version);
}

/** Since 1970. `Date` drops microseconds. */
function microsecondsOf(iso: string): number {
  const micros = /\.\d{3}(\d{1,3})/.exec(iso)?.[1] ?? "";
  return Date.parse(iso) * 1000 + Number(micros.padEnd(3, "0"));
}
