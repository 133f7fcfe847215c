import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { askAnew } from "./ask-anew";
import {
  type Attempt,
  type CheckedPublication,
  firstAttempt,
  publishSurely,
  UnknownOutcome,
} from "./publish-surely";
import type { Published } from "./publish-version";
import type { UploadProgress } from "./send-form";

interface Publishing {
  send: (publication: CheckedPublication) => void;
  cancel: () => void;
  isSending: boolean;
  /** The answer was lost: it is being looked for. */
  isLooking: boolean;
  progress: UploadProgress;
  /** Null also after a cancel: that is no failure. */
  error: Error | null;
  /** Looks again for a publication of which nobody knows whether it is there; null when that is known. */
  lookAgain: (() => void) | null;
}

const NOTHING_SENT: UploadProgress = { sentBytes: 0, totalBytes: 0 };

/** `asked` settles when what lists skills and versions was asked anew; until then they may not know of it. */
export type OnPublished = (published: Published, asked: Promise<void>) => void;

/** Sends a publication with progress and cancel. */
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
      const onLook = () => setIsLooking(true);
      return publishSurely(attempt, queryClient, { signal, onProgress: setProgress, onLook });
    },
    // First: a page that still shows the draft would take the answers for a version of somebody else.
    onSuccess: (published) => onPublished(published, askAnew(queryClient, published.skillId)),
    // A refusal may mean that someone else published.
    onError: (_error, { publication }) => askAnew(queryClient, publication.skillId),
  });
  const { variables, error } = mutation;
  return {
    send: (publication) => mutation.mutate(firstAttempt(publication, queryClient)),
    cancel: () => controller.current?.abort(),
    isSending: mutation.isPending,
    isLooking,
    progress,
    error: error?.name === "AbortError" ? null : error,
    lookAgain:
      variables && error instanceof UnknownOutcome
        ? () => mutation.mutate({ ...variables, isSent: true })
        : null,
  };
}
