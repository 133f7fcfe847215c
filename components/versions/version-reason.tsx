import { VisibleText } from "@/components/files/visible-text";
import type { SeriesVersion } from "@/lib/skills/api/series";

export function hasReason({ publication, restoresNumber }: SeriesVersion): boolean {
  return restoresNumber !== null || Boolean(publication?.note);
}

/** Why there is this version: which one it restores, and the note of whoever published it. Nothing when nobody said. */
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
