"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { invalidateSkill } from "@/lib/queries/invalidate-skill";
import {
  type FailedAttempt,
  type IdentifiedUpload,
  nextAttempt,
  publishOrFind,
} from "@/lib/queries/publish-or-find";
import type { Published } from "@/lib/queries/publish-version";
import type { UploadProgress } from "@/lib/queries/send-form";

/** What became of one skill of several. */
export type Outcome = { published: Published } | { error: Error };

/** One upload of several, and the folder of the drop that it comes from. */
export interface Parcel {
  root: string;
  name: string;
  upload: IdentifiedUpload;
}

interface PublishingSeveral {
  send: (parcels: Parcel[]) => void;
  cancel: () => void;
  isSending: boolean;
  /** Which one is being sent now. */
  current: { name: string; number: number; count: number } | null;
  progress: UploadProgress;
  outcomes: ReadonlyMap<string, Outcome>;
  record: (root: string, outcome: Outcome) => void;
}

const NOTHING_SENT: UploadProgress = { sentBytes: 0, totalBytes: 0 };

/** Sends several skills one after the other; one that fails does not stop the others, a cancel does. */
export function usePublishSeveral(): PublishingSeveral {
  const queryClient = useQueryClient();
  const isStopped = useRef(false);
  const controller = useRef(new AbortController());
  const failures = useRef(new Map<string, FailedAttempt>());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [current, setCurrent] = useState<PublishingSeveral["current"]>(null);
  const [progress, setProgress] = useState(NOTHING_SENT);
  const record = (root: string, outcome: Outcome) =>
    setOutcomes((before) => new Map(before).set(root, outcome));

  function newSignal(): AbortSignal {
    setProgress(NOTHING_SENT);
    controller.current = new AbortController();
    return controller.current.signal;
  }

  async function sendOne({ root, upload }: Parcel) {
    const attempt = nextAttempt(upload, failures.current.get(root) ?? null, queryClient);
    try {
      const published = await publishOrFind(attempt, queryClient, {
        signal: newSignal(),
        onProgress: setProgress,
        onLook: newSignal,
      });
      failures.current.delete(root);
      record(root, { published });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failures.current.set(root, { attempt, error });
      if (error.name !== "AbortError") record(root, { error });
    }
  }

  const mutation = useMutation({
    mutationFn: async (parcels: Parcel[]) => {
      isStopped.current = false;
      for (const [index, parcel] of parcels.entries()) {
        if (isStopped.current) break;
        setCurrent({ name: parcel.name, number: index + 1, count: parcels.length });
        await sendOne(parcel);
      }
    },
    // Not waited for: a broken connection would hold the page as busy until every retry failed.
    onSettled: () => {
      for (const queryKey of [["versions", "list"], ["publications"]])
        void queryClient.invalidateQueries({ queryKey });
      void invalidateSkill(queryClient, null);
    },
  });
  return {
    send: (parcels) => mutation.mutate(parcels),
    cancel: () => {
      isStopped.current = true;
      controller.current.abort();
    },
    isSending: mutation.isPending,
    current,
    progress,
    outcomes,
    record,
  };
}
