import { objectIdOf } from "./object-id";
import type { SkillVersion } from "./wire";

/** A version with its number in the series, 1 for the oldest. */
export interface NumberedVersion extends SkillVersion {
  number: number;
}

/** What places a version in its series. `id` may lack the lane's prefix. */
type DatedVersion = Pick<SkillVersion, "id" | "version" | "createdAt">;

/**
 * All versions of a skill, newest first and numbered. `versions` are every page of a lane's list, in its order; `deleted` versions
 * keep their numbers.
 */
export function numberVersions(versions: SkillVersion[], deleted: DatedVersion[] = []): NumberedVersion[] {
  const numbers = numberSeries(versions, deleted);
  return versions
    .map((version) => ({ ...version, number: numbers.get(objectIdOf(version)) ?? 0 }))
    .toSorted((a, b) => b.number - a.number);
}

/** The number of each version that ever was, by its object id: 1 for the one that was made first. */
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

/** Oldest first. The beta lane's numbers only ever increase; the ga lane has none, and lists the newest first (docs/skills-api.md §0). */
function inOrderMade(versions: DatedVersion[]): DatedVersion[] {
  return versions.every(hasNumber) ? versions.toSorted(compareAge) : versions.toReversed();
}

/** A date may go back with a server's clock, so numbers decide where both versions have one. */
function compareAge(a: DatedVersion, b: DatedVersion): number {
  if (hasNumber(a) && hasNumber(b)) return Number(a.version) - Number(b.version);
  return microsecondsOf(a.createdAt) - microsecondsOf(b.createdAt);
}

function hasNumber({ version }: DatedVersion): boolean {
  return /^\d{1,16}$/.test(version);
}

/** Since 1970; `Date` itself drops what is below a millisecond. */
function microsecondsOf(iso: string): number {
  const micros = /\.\d{3}(\d{1,3})/.exec(iso)?.[1] ?? "";
  return Date.parse(iso) * 1000 + Number(micros.padEnd(3, "0"));
}
