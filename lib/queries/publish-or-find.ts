import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/skills/api/api-error";
import { findPublished, type SentBundle } from "./find-published";
import { type Published, publishVersion, type Upload } from "./publish-version";
import { LostAnswer, type UploadProgress } from "./send-form";
import { skillsQuery } from "./skills";

/** An upload, with what identifies its version if the answer is lost. */
export interface IdentifiedUpload extends Upload {
  name: string;
  /** The worker's key of the same files. */
  bundleKey: string;
}

export interface Attempt {
  upload: IdentifiedUpload;
  idempotencyKey: string;
  /** Skills that existed before it was first sent. */
  knownSkills: ReadonlySet<string>;
  /** Whether it was sent and may be published. Then the version is only looked for. */
  isSent: boolean;
}

export interface FailedAttempt {
  attempt: Attempt;
  error: Error;
}

interface AttemptOptions {
  signal: AbortSignal;
  onProgress: (progress: UploadProgress) => void;
  /** Called when the answer is lost and the search for the version starts. Returns the signal that stops the search. */
  onLook: () => AbortSignal;
}

const LOOKS = 4;
/** The server may still be unpacking the upload. */
const BETWEEN_LOOKS_MS = 1_500;

/** It isn't known whether an upload was published. */
export class UnknownOutcome extends ApiError {}

/**
 * The next attempt for an upload. After a broken attempt it has the same key, so that the upload is published once even if
 * both arrive. After an unknown outcome, the version is only looked for.
 */
export function nextAttempt(
  upload: IdentifiedUpload,
  failed: FailedAttempt | null,
  queryClient: QueryClient,
): Attempt {
  if (failed && !isRefusal(failed.error) && isSameContent(failed.attempt.upload, upload))
    return { ...failed.attempt, upload, isSent: failed.error instanceof UnknownOutcome };
  const list = queryClient.getQueryData(skillsQuery("custom").queryKey);
  const knownSkills = new Set(list?.pages.flatMap((page) => page.items.map((skill) => skill.id)));
  return { upload, idempotencyKey: crypto.randomUUID(), knownSkills, isSent: false };
}

/** Whether the server refused an upload, so that sending it unchanged would fail again. */
export function isRefusal(error: Error): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500;
}

function isSameContent(one: IdentifiedUpload, other: IdentifiedUpload): boolean {
  return (
    one.skillId === other.skillId &&
    one.title === other.title &&
    one.bundleKey === other.bundleKey &&
    one.keepsJunk === other.keepsJunk
  );
}

/** Publishes, and looks for the version if the answer is lost. Rejects with UnknownOutcome if that fails. */
export async function publishOrFind(
  { upload, idempotencyKey, knownSkills, isSent }: Attempt,
  queryClient: QueryClient,
  { signal, onProgress, onLook }: AttemptOptions,
): Promise<Published> {
  try {
    if (isSent) throw new LostAnswer();
    return await publishVersion(upload, { signal, onProgress, idempotencyKey });
  } catch (error) {
    if (!(error instanceof LostAnswer)) throw error;
    return await findSent({ ...upload, knownSkills }, queryClient, { lost: error, signal: onLook() });
  }
}

async function findSent(
  sent: SentBundle,
  queryClient: QueryClient,
  { lost, signal }: { lost: LostAnswer; signal: AbortSignal },
): Promise<Published> {
  for (let look = 1; look <= LOOKS; look++) {
    const found = await untilAborted(signal, findPublished(sent, queryClient)).catch((cause: Error) => {
      throw new UnknownOutcome(
        "api_error",
        `${lost.message} Couldn't check for the version: ${cause.message}`,
      );
    });
    if (found) return found;
    if (look < LOOKS) await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  throw new ApiError("api_error", `${lost.message} The version wasn't found, so you can publish it again.`);
}

function untilAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new Error("the search was stopped."));
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", stop));
}
