import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiError } from "@/lib/skills/api/api-error";
import { askAnew } from "./ask-anew";
import { findPublished, type SentBundle } from "./find-published";
import { type Publication, type Published, publishVersion } from "./publish-version";
import { LostAnswer, type UploadProgress } from "./send-form";
import { skillsQuery } from "./skills";

/** A publication and what it is known by when its answer is lost. */
export interface CheckedPublication extends Publication {
  name: string;
  /** The worker's key of the same files. */
  bundleKey: string;
}

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

interface Attempt {
  publication: CheckedPublication;
  knownSkills: ReadonlySet<string>;
  isSent: boolean;
}

const NOTHING_SENT: UploadProgress = { sentBytes: 0, totalBytes: 0 };
const LOOKS = 4;
/** The server may still be unpacking what it got. */
const BETWEEN_LOOKS_MS = 1_500;

/** Nobody can say now whether it was published. */
class UnknownOutcome extends ApiError {}

/** Sends a publication with progress and cancel, and looks for it when its answer is lost; what lists skills and versions is asked anew afterwards. */
export function usePublish({ onPublished }: { onPublished: (published: Published) => void }): Publishing {
  const queryClient = useQueryClient();
  const controller = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState(NOTHING_SENT);
  const [isLooking, setIsLooking] = useState(false);
  const mutation = useMutation({
    mutationFn: async (attempt: Attempt) => {
      const { publication, isSent } = attempt;
      try {
        if (isSent) throw new LostAnswer();
        controller.current = new AbortController();
        setProgress(NOTHING_SENT);
        const { signal } = controller.current;
        return await publishVersion(publication, { signal, onProgress: setProgress });
      } catch (error) {
        if (!(error instanceof LostAnswer)) throw error;
        setIsLooking(true);
        return await lookFor({ ...publication, knownSkills: attempt.knownSkills }, queryClient);
      } finally {
        setIsLooking(false);
      }
    },
    onSuccess: async (published) => {
      await askAnew(queryClient, published.skillId);
      onPublished(published);
    },
  });
  const { variables, error } = mutation;
  return {
    send: (publication) =>
      mutation.mutate({ publication, knownSkills: skillsKnown(queryClient), isSent: false }),
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

async function lookFor(sent: SentBundle, queryClient: QueryClient): Promise<Published> {
  for (let look = 1; look <= LOOKS; look++) {
    const found = await findPublished(sent, queryClient).catch((cause: Error) => {
      throw new UnknownOutcome(
        "api_error",
        `The connection broke before the server answered, and whether it was published cannot be seen now: ${cause.message}`,
      );
    });
    if (found) return found;
    if (look < LOOKS) await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  throw new ApiError(
    "api_error",
    "The connection broke before the server answered. The version is not there: it was not published, and can be sent again.",
  );
}

function skillsKnown(queryClient: QueryClient): ReadonlySet<string> {
  const list = queryClient.getQueryData(skillsQuery("custom").queryKey);
  return new Set(list?.pages.flatMap((page) => page.items.map((skill) => skill.id)));
}
