import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ownPaths } from "@/lib/skills/api/addresses";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { restoredSchema } from "@/lib/skills/api/records-wire";
import { invalidateSkill } from "./invalidate-skill";
import { noteHeader } from "./note-header";
import { requestJson } from "./request";

interface RollBack {
  skillId: string;
  version: string;
  /** The newest version that the user saw. A newer one isn't replaced unseen. */
  baseVersion: string;
  note: string;
}

/** Publishes an exact copy of an older version, at most once per page. The server compares the bytes before it reports success. */
export function useRollBack() {
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ skillId, version, baseVersion, note }: RollBack) =>
      requestJson(ownPaths.rollBack(skillId, version), restoredSchema, {
        method: "POST",
        headers: {
          [OWN_HEADERS.baseVersion]: baseVersion,
          "idempotency-key": idempotencyKey,
          ...noteHeader(note),
        },
      }),
    onSettled: (_restored, _error, { skillId }) => invalidateSkill(queryClient, skillId),
  });
}
