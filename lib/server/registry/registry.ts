import "server-only";
import { matchClaim } from "@/lib/server/claim-path";
import { answering, type Handler } from "@/lib/server/respond";
import { withReserve } from "@/lib/server/storage/reserve";
import { explainStorageFault } from "@/lib/server/storage/storage-fault";
import { ApiError } from "@/lib/skills/api/api-error";
import { laneOf } from "@/lib/skills/api/lane";
import { matchOperation, type OperationName } from "@/lib/skills/api/operations";
import type { Call } from "./call";
import { createSkill } from "./create-skill";
import { createVersion } from "./create-version";
import { deleteSkill } from "./delete-skill";
import { deleteVersion } from "./delete-version";
import { findClaimedVersion } from "./find-claimed-version";
import { getContent } from "./get-content";
import { getSkill } from "./get-skill";
import { getVersion } from "./get-version";
import { LANES } from "./lanes";
import { listSkills } from "./list-skills";
import { listVersions } from "./list-versions";
import { openStore, type Store } from "./store";

const OPERATIONS: Record<OperationName, (call: Call) => Promise<Response>> = {
  createSkill,
  listSkills,
  getSkill,
  deleteSkill,
  createVersion,
  listVersions,
  getVersion,
  deleteVersion,
  getContent,
};

/** These must work on a full disk, because they free space. */
const DELETIONS: ReadonlySet<OperationName> = new Set<OperationName>(["deleteSkill", "deleteVersion"]);

/** The embedded backend: serves the Skills API from a data directory, which the first request opens. */
export function registry(dataDir: string): Handler {
  let opening: Promise<Store> | undefined;

  async function store(): Promise<Store> {
    opening ??= openStore(dataDir);
    try {
      return await opening;
    } catch (error) {
      // The directory may be repaired while the server runs, so the next request tries again.
      opening = undefined;
      throw error;
    }
  }

  return answering(async (request) => {
    const { pathname } = new URL(request.url);
    const lane = LANES[laneOf(request.headers)];
    const claimId = matchClaim(pathname);
    if (claimId !== null) return await findClaimedVersion(await store(), claimId, lane);
    const operation = matchOperation(request.method, pathname);
    if (!operation) throw new ApiError("not_found_error", `Not found: ${request.method} ${pathname}`);
    const { name, skillId, version } = operation;
    const work = async () => OPERATIONS[name]({ store: await store(), request, lane, skillId, version });
    try {
      return await (DELETIONS.has(name) ? withReserve(dataDir, work) : work());
    } catch (error) {
      throw explainStorageFault(error);
    }
  });
}
