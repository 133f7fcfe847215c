import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Publication, type Published, publishVersion } from "./publish-version";
import type { UploadProgress } from "./send-form";

interface Publishing {
  send: (publication: Publication) => void;
  cancel: () => void;
  isSending: boolean;
  progress: UploadProgress;
  /** Null also after a cancel: that is no failure. */
  error: Error | null;
}

const NOTHING_SENT: UploadProgress = { sentBytes: 0, totalBytes: 0 };

/** Sends a publication with progress and cancel; what lists skills and versions is asked anew afterwards. */
export function usePublish({ onPublished }: { onPublished: (published: Published) => void }): Publishing {
  const queryClient = useQueryClient();
  const controller = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState(NOTHING_SENT);
  const mutation = useMutation({
    mutationFn: (publication: Publication) => {
      controller.current = new AbortController();
      setProgress(NOTHING_SENT);
      return publishVersion(publication, { signal: controller.current.signal, onProgress: setProgress });
    },
    onSuccess: async (published) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ["skills"] }),
        queryClient.invalidateQueries({ queryKey: ["versions", "list", published.skillId] }),
      ]);
      onPublished(published);
    },
  });
  return {
    send: (publication) => mutation.mutate(publication),
    cancel: () => controller.current?.abort(),
    isSending: mutation.isPending,
    progress,
    error: mutation.error?.name === "AbortError" ? null : mutation.error,
  };
}
