import { type NumberedVersion, numberSeries, numberVersions } from "./number-versions";
import { objectIdOf } from "./object-id";
import type { Publication, Publications } from "./records-wire";
import type { SkillVersion } from "./wire";

/** A version in its series, with who published it and why, if known. */
export interface SeriesVersion extends NumberedVersion {
  /** Null if it wasn't published through this server. */
  publication: Publication | null;
  /** Number of the version that this one restores. */
  restoresNumber: number | null;
}

/** A skill's versions, newest first, with their numbers, authors and reasons. */
export function describeSeries(
  versions: SkillVersion[],
  { publications, deleted }: Publications,
): SeriesVersion[] {
  const numbers = numberSeries(versions, deleted);
  const byId = new Map(publications.map((publication) => [publication.objectId, publication]));
  return numberVersions(versions, deleted).map((version) => {
    const publication = byId.get(objectIdOf(version)) ?? null;
    const restoresNumber = publication?.restores ? (numbers.get(publication.restores) ?? null) : null;
    return { ...version, publication, restoresNumber };
  });
}
