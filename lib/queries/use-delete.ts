import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { deletedSchema } from "@/lib/skills/api/wire";
import { invalidateSkill } from "./invalidate-skill";
import { pageLane, requestJson } from "./request";

interface Deletion {
  skillId: string;
  /** Oldest first, so that the newest are left if the deletion is stopped. */
  versions: string[];
  /** Whether to delete the skill too, after all its versions. */
  withSkill: boolean;
  keepsCopies: boolean;
}

interface Deleting {
  start: (deletion: Deletion) => void;
  stop: () => void;
  isRunning: boolean;
  /** Steps done of the current or last deletion. */
  doneSteps: number;
  allSteps: number;
  error: Error | null;
}

/** Deletes step by step. Can be stopped, and continued with the rest. */
export function useDelete({ onDeleted }: { onDeleted: () => void }): Deleting {
  const queryClient = useQueryClient();
  const isStopped = useRef(false);
  const [doneSteps, setDoneSteps] = useState(0);
  const [allSteps, setAllSteps] = useState(0);
  const mutation = useMutation({
    mutationFn: async (deletion: Deletion) => {
      const steps = stepsOf(deletion);
      isStopped.current = false;
      setDoneSteps(0);
      setAllSteps(steps.length);
      for (const [index, path] of steps.entries()) {
        if (isStopped.current) return false;
        await remove(path, deletion.keepsCopies);
        setDoneSteps(index + 1);
      }
      return true;
    },
    onSuccess: (isDone) => isDone && onDeleted(),
    onSettled: (_isDone, _error, { skillId }) => invalidateSkill(queryClient, skillId),
  });
  return {
    start: mutation.mutate,
    stop: () => {
      isStopped.current = true;
    },
    isRunning: mutation.isPending,
    doneSteps,
    allSteps,
    error: mutation.error,
  };
}

/** The beta lane deletes only empty skills. The ga lane never deletes the last version alone, only with its skill. */
function stepsOf({ skillId, versions, withSkill }: Deletion): string[] {
  const alone = withSkill && pageLane() === "ga" ? versions.slice(0, -1) : versions;
  const paths = alone.map((version) => apiPaths.version(skillId, version));
  return withSkill ? [...paths, apiPaths.skill(skillId)] : paths;
}

async function remove(path: string, keepsCopies: boolean): Promise<void> {
  try {
    await requestJson(path, deletedSchema, {
      method: "DELETE",
      headers: keepsCopies ? {} : { [OWN_HEADERS.keepCopy]: "no" },
    });
  } catch (error) {
    const isGone = error instanceof ApiError && error.status === 404;
    if (!isGone) throw error;
  }
}
