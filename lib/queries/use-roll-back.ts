import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ownPaths } from "@/lib/skills/api/addresses";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { restoredSchema } from "@/lib/skills/api/records-wire";
import { askAnew } from "./ask-anew";
import { newKeyHeader } from "./new-key-header";
import { noteHeader } from "./note-header";
import { requestJson } from "./request";

interface RollBack {
  skillId: string;
  version: string;
  /** The newest version that was looked at: another one is not dropped unseen. */
  baseVersion: string;
  note: string;
}

/** Publishes an older version's exact bytes again; the server has compared them when this succeeds. */
export function useRollBack() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ skillId, version, baseVersion, note }: RollBack) =>
      requestJson(ownPaths.rollBack(skillId, version), restoredSchema, {
        method: "POST",
        headers: { ...newKeyHeader(), [OWN_HEADERS.baseVersion]: baseVersion, ...noteHeader(note) },
      }),
    onSettled: (_restored, _error, { skillId }) => askAnew(queryClient, skillId),
  });
}
