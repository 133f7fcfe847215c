import { queryOptions } from "@tanstack/react-query";
import { transfer } from "comlink";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";
import { askWorker } from "@/lib/worker/remote";
import { downloadVersion } from "./download-version";

interface TwoVersions {
  version: NumberedVersion;
  previous: NumberedVersion;
}

/** The rename of a file between two versions, from or to this path; null if there is none. */
export function fileRenameQuery(path: string, { version, previous }: TwoVersions) {
  return queryOptions({
    queryKey: ["file-rename", version.skillId, path, previous.version, version.version],
    queryFn: ({ signal }) =>
      askWorker(async (worker) => {
        const [base, head] = await Promise.all([
          downloadVersion(previous.skillId, previous.version, signal),
          downloadVersion(version.skillId, version.version, signal),
        ]);
        return worker.findRename(transfer(base, [base]), transfer(head, [head]), path);
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
