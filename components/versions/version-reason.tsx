import { VisibleText } from "@/components/files/visible-text";
import type { SeriesVersion } from "@/lib/skills/api/series";

export function hasReason({ publication, restoresNumber }: SeriesVersion): boolean {
  return restoresNumber !== null || Boolean(publication?.note);
}

/** Why a version was published: which one it restores, and its note. Empty without either. */
export function VersionReason({ version }: { version: SeriesVersion }) {
  const { publication, restoresNumber } = version;
  const note = publication?.note ?? "";
  return (
    <>
      {restoresNumber !== null && (
        <span className="font-medium">
          Restores v{restoresNumber}
          {note && ": "}
        </span>
      )}
      <VisibleText text={note} />
    </>
  );
}
