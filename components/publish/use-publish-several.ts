"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { askAnew } from "@/lib/queries/ask-anew";
import { type CheckedPublication, firstAttempt, publishSurely } from "@/lib/queries/publish-surely";
import type { Published } from "@/lib/queries/publish-version";
import type { UploadProgress } from "@/lib/queries/send-form";

/** How a skill of several fared. */
export type Outcome = { published: Published } | { error: Error };

/** One of several, under the folder of the drop that it lies in. */
export interface Parcel {
  root: string;
  name: string;
  publication: CheckedPublication;
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
  const controller = useRef<AbortController | null>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [current, setCurrent] = useState<PublishingSeveral["current"]>(null);
  const [progress, setProgress] = useState(NOTHING_SENT);
  const record = (root: string, outcome: Outcome) =>
    setOutcomes((before) => new Map(before).set(root, outcome));

  async function sendOne({ root, publication }: Parcel, signal: AbortSignal) {
    setProgress(NOTHING_SENT);
    try {
      const attempt = firstAttempt(publication, queryClient);
      const onLook = () => setProgress(NOTHING_SENT);
      record(root, {
        published: await publishSurely(attempt, queryClient, { signal, onProgress: setProgress, onLook }),
      });
    } catch (error) {
      if (!signal.aborted && error instanceof Error) record(root, { error });
    }
  }

  const mutation = useMutation({
    mutationFn: async (parcels: Parcel[]) => {
      controller.current = new AbortController();
      const { signal } = controller.current;
      for (const [index, parcel] of parcels.entries()) {
        if (signal.aborted) break;
        setCurrent({ name: parcel.name, number: index + 1, count: parcels.length });
        await sendOne(parcel, signal);
      }
    },
    onSettled: async () => {
      const lists = [["versions", "list"], ["publications"]];
      await Promise.all(lists.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      await askAnew(queryClient, null);
    },
  });
  return {
    send: (parcels) => mutation.mutate(parcels),
    cancel: () => controller.current?.abort(),
    isSending: mutation.isPending,
    current,
    progress,
    outcomes,
    record,
  };
}
