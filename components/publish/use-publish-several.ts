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

/** The result for one skill of several. */
export type Outcome = { published: Published } | { error: Error };

/** The upload of one skill, with its folder in the drop. */
export interface SkillUpload {
  root: string;
  name: string;
  upload: IdentifiedUpload;
}

interface PublishingSeveral {
  send: (uploads: SkillUpload[]) => void;
  cancel: () => void;
  isSending: boolean;
  /** Whether the response was lost and the version is being looked up. */
  isLooking: boolean;
  /** The skill that is being sent. */
  current: { name: string; number: number; count: number } | null;
  progress: UploadProgress;
  outcomes: ReadonlyMap<string, Outcome>;
  record: (root: string, outcome: Outcome) => void;
}

const NOTHING_SENT: UploadProgress = { sentBytes: 0, totalBytes: 0 };

/** Publishes several skills one after the other. A failure doesn't stop the rest; a cancel does. */
export function usePublishSeveral(): PublishingSeveral {
  const queryClient = useQueryClient();
  const isStopped = useRef(false);
  const controller = useRef(new AbortController());
  const failures = useRef(new Map<string, FailedAttempt>());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [current, setCurrent] = useState<PublishingSeveral["current"]>(null);
  const [progress, setProgress] = useState(NOTHING_SENT);
  const [isLooking, setIsLooking] = useState(false);
  const record = (root: string, outcome: Outcome) =>
    setOutcomes((before) => new Map(before).set(root, outcome));

  function newSignal(step: "send" | "look"): AbortSignal {
    setProgress(NOTHING_SENT);
    setIsLooking(step === "look");
    controller.current = new AbortController();
    return controller.current.signal;
  }

  async function sendOne({ root, upload }: SkillUpload) {
    const attempt = nextAttempt(upload, failures.current.get(root) ?? null, queryClient);
    try {
      const published = await publishOrFind(attempt, queryClient, {
        signal: newSignal("send"),
        onProgress: setProgress,
        onLook: () => newSignal("look"),
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
    mutationFn: async (uploads: SkillUpload[]) => {
      isStopped.current = false;
      for (const [index, upload] of uploads.entries()) {
        if (isStopped.current) break;
        setCurrent({ name: upload.name, number: index + 1, count: uploads.length });
        await sendOne(upload);
      }
    },
    // Not awaited: on a broken connection the page would stay busy until every retry failed.
    onSettled: () => {
      for (const queryKey of [["versions", "list"], ["publications"]])
        void queryClient.invalidateQueries({ queryKey });
      void invalidateSkill(queryClient, null);
    },
  });
  return {
    send: (uploads) => mutation.mutate(uploads),
    cancel: () => {
      isStopped.current = true;
      controller.current.abort();
    },
    isSending: mutation.isPending,
    isLooking,
    current,
    progress,
    outcomes,
    record,
  };
}
