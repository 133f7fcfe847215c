import { RelativeTime } from "@/components/ui/relative-time";
import type { SeriesVersion } from "@/lib/skills/api/series";

/** Who published a version, when, and with what program. Only when, if it wasn't published through this server. */
export function PublicationLine({ version }: { version: SeriesVersion }) {
  const { publication } = version;
  return (
    <>
      {publication && <>{publication.author} · </>}
      <RelativeTime iso={version.createdAt} />
      {publication?.program && <> · {publication.program}</>}
    </>
  );
}
