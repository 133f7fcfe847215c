import { queryOptions } from "@tanstack/react-query";
import { transfer } from "comlink";
import { apiPaths } from "@/lib/skills/api/addresses";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";
import { askWorker } from "@/lib/worker/remote";
import { request } from "./request";

interface TwoVersions {
  version: NumberedVersion;
  previous: NumberedVersion;
}

/** Whether the file of a path went by another one before, or after, this version. */
export function fileRenameQuery(path: string, { version, previous }: TwoVersions) {
  return queryOptions({
    queryKey: ["file-rename", version.skillId, path, previous.version, version.version],
    queryFn: async ({ signal }) => {
      const [base, head] = await Promise.all([download(previous, signal), download(version, signal)]);
      return askWorker(async (worker) =>
        worker.findRename(transfer(base, [base]), transfer(head, [head]), path),
      );
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function download({ skillId, version }: NumberedVersion, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await request(apiPaths.content(skillId, version), { signal });
  return response.arrayBuffer();
}
