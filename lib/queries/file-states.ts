import { infiniteQueryOptions } from "@tanstack/react-query";
import { transfer } from "comlink";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";
import type { FileAt } from "@/lib/skills/compare/file-history";
import { askWorker } from "@/lib/worker/remote";
import { downloadVersion } from "./download-version";

/** Concurrent downloads. Other pages of this browser need connections too. */
const VERSIONS_PER_PAGE = 4;

/** One file in every version, a few versions per page. `versions` are newest first. */
export function fileStatesQuery(skillId: string, path: string, versions: NumberedVersion[]) {
  return infiniteQueryOptions({
    queryKey: ["file-states", skillId, path, versions[0]?.version ?? null],
    queryFn: ({ pageParam, signal }) =>
      Promise.all(
        versions
          .slice(pageParam, pageParam + VERSIONS_PER_PAGE)
          .map((version) => readFileAt(version, { path, signal })),
      ),
    initialPageParam: 0,
    getNextPageParam: (_page, pages) => {
      const next = pages.length * VERSIONS_PER_PAGE;
      return next < versions.length ? next : null;
    },
    enabled: versions.length > 0,
    select: ({ pages }) => pages.flat(),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function readFileAt(
  version: NumberedVersion,
  { path, signal }: { path: string; signal: AbortSignal },
): Promise<FileAt<NumberedVersion>> {
  const state = await askWorker(async (worker) => {
    const zip = await downloadVersion(version.skillId, version.version, signal);
    return worker.readFileState(transfer(zip, [zip]), path);
  });
  return { version, state };
}
