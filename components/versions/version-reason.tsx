import { VisibleText } from "@/components/files/visible-text";
import type { SeriesVersion } from "@/lib/skills/api/series";

/** Why a version was published: the version it restores, and its note. Empty if it has neither. */
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
