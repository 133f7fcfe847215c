import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { invalidateSkill } from "./invalidate-skill";
import {
  type Attempt,
  type IdentifiedUpload,
  isRefusal,
  nextAttempt,
  publishOrFind,
} from "./publish-or-find";
import type { Published } from "./publish-version";
import type { UploadProgress } from "./send-form";

interface Publishing {
  send: (upload: IdentifiedUpload) => void;
  /** Stops the upload, or the search for a version whose answer was lost. */
  cancel: () => void;
  isSending: boolean;
  /** Whether the answer was lost and the version is being looked for. */
  isLooking: boolean;
  progress: UploadProgress;
  /** Null after a cancel too, which isn't a failure. */
  error: Error | null;
}

const NOTHING_SENT: UploadProgress = { sentBytes: 0, totalBytes: 0 };

/** `refetched` settles when the lists of skills and versions include it. */
export type OnPublished = (published: Published, refetched: Promise<void>) => void;

/** Sends an upload with progress and cancel. */
export function usePublish({ onPublished }: { onPublished: OnPublished }): Publishing {
  const queryClient = useQueryClient();
  const controller = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState(NOTHING_SENT);
  const [isLooking, setIsLooking] = useState(false);
  const mutation = useMutation({
    mutationFn: (attempt: Attempt) => {
      controller.current = new AbortController();
      setProgress(NOTHING_SENT);
      setIsLooking(false);
      const { signal } = controller.current;
      const onLook = () => {
        setIsLooking(true);
        controller.current = new AbortController();
        return controller.current.signal;
      };
      return publishOrFind(attempt, queryClient, { signal, onProgress: setProgress, onLook });
    },
    // Called before the refetch ends: a page that still shows the draft would take the new version for someone else's.
    onSuccess: (published) => onPublished(published, invalidateSkill(queryClient, published.skillId)),
    onError: (error, { upload }) => {
      const refetched = invalidateSkill(queryClient, upload.skillId);
      // A refusal may mean that someone else published, so wait until the page shows that version. Don't wait if the connection broke.
      return isRefusal(error) ? refetched : undefined;
    },
  });
  const { variables, error } = mutation;
  const failed = variables && error ? { attempt: variables, error } : null;
  return {
    send: (upload) => mutation.mutate(nextAttempt(upload, failed, queryClient)),
    cancel: () => controller.current?.abort(),
    isSending: mutation.isPending,
    isLooking,
    progress,
    error: error?.name === "AbortError" ? null : error,
  };
}
