import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/skills/api/api-error";
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

export interface Attempt {
  publication: CheckedPublication;
  /** Skills that were there before it was sent. */
  knownSkills: ReadonlySet<string>;
  /** Whether it was sent before: then it is only looked for. */
  isSent: boolean;
}

interface AttemptOptions {
  signal: AbortSignal;
  onProgress: (progress: UploadProgress) => void;
  /** The answer was lost, and is being looked for. */
  onLook: () => void;
}

const LOOKS = 4;
/** The server may still be unpacking what it got. */
const BETWEEN_LOOKS_MS = 1_500;

/** Nobody can say now whether it was published. */
export class UnknownOutcome extends ApiError {}

/** An attempt to send a publication for the first time. */
export function firstAttempt(publication: CheckedPublication, queryClient: QueryClient): Attempt {
  const list = queryClient.getQueryData(skillsQuery("custom").queryKey);
  const knownSkills = new Set(list?.pages.flatMap((page) => page.items.map((skill) => skill.id)));
  return { publication, knownSkills, isSent: false };
}

/** Publishes, and when the answer is lost, finds out what became of it. Rejects with UnknownOutcome when that cannot be seen. */
export async function publishSurely(
  { publication, knownSkills, isSent }: Attempt,
  queryClient: QueryClient,
  { signal, onProgress, onLook }: AttemptOptions,
): Promise<Published> {
  try {
    if (isSent) throw new LostAnswer();
    return await publishVersion(publication, { signal, onProgress });
  } catch (error) {
    if (!(error instanceof LostAnswer)) throw error;
    onLook();
    return await lookFor({ ...publication, knownSkills }, queryClient);
  }
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
