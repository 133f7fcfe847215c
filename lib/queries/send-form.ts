import { ApiError } from "@/lib/skills/api/api-error";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";
import { formatBytes } from "@/lib/skills/format-bytes";
import { apiHeaders, isEnvelope, readError } from "./request";

/** The first upload with the same key isn't finished yet. */
const STILL_PUBLISHING = 409;
const FULL_DISK = 507;

export interface UploadProgress {
  sentBytes: number;
  totalBytes: number;
}

interface SendOptions {
  form: FormData;
  /** Added to those of every request. */
  headers: Record<string, string>;
  signal?: AbortSignal;
  onProgress?: (progress: UploadProgress) => void;
}

/** It is unknown whether an upload was published: the connection broke after its last byte, or the answer doesn't tell. */
export class LostAnswer extends ApiError {
  constructor(message = "The connection broke before the server answered.") {
    super("api_error", message);
  }
}

/** Sends a form and reports its progress, which fetch can't. Resolves to the text of a 2xx answer. */
export function sendForm(path: string, { form, headers, signal, onProgress }: SendOptions): Promise<string> {
  // Cancelled while the form was built.
  if (signal?.aborted) return Promise.reject(cancelled());
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const upload = new XMLHttpRequest();
  upload.open("POST", path);
  for (const [name, value] of Object.entries({ ...apiHeaders(), ...headers }))
    upload.setRequestHeader(name, value);
  let sent: UploadProgress = { sentBytes: 0, totalBytes: 0 };
  let isWholeSent = false;
  upload.upload.onprogress = ({ loaded, total }) => {
    sent = { sentBytes: loaded, totalBytes: total };
    onProgress?.(sent);
  };
  upload.upload.onload = () => {
    isWholeSent = true;
  };
  upload.onload = () => {
    if (upload.status >= 200 && upload.status < 300) resolve(upload.responseText);
    else reject(failureOf(upload));
  };
  upload.onerror = () => reject(isWholeSent ? new LostAnswer() : unfinished(sent));
  upload.onabort = () =>
    reject(isWholeSent ? new LostAnswer("The upload was cancelled after everything was sent.") : cancelled());
  signal?.addEventListener("abort", () => upload.abort(), { once: true });
  upload.send(form);
  return promise;
}

function failureOf(upload: XMLHttpRequest): ApiError {
  const error = readError(upload.status, upload.responseText);
  return isUncertain(upload) ? new LostAnswer(error.message) : error;
}

/** Whether a failed upload may have been published, by the server's answer, or because a proxy answered instead. */
function isUncertain(upload: XMLHttpRequest): boolean {
  const { status, responseText } = upload;
  const outcome = upload.getResponseHeader(OUTCOME_HEADER);
  if (outcome !== null) return outcome === "unknown";
  const retry = upload.getResponseHeader("x-should-retry");
  if (status < 500) return status === STILL_PUBLISHING && retry === "true";
  if (status === FULL_DISK) return false;
  return !isEnvelope(responseText) || retry === "false";
}

function unfinished({ sentBytes, totalBytes }: UploadProgress): ApiError {
  const extent =
    sentBytes === 0
      ? "nothing was sent"
      : `${formatBytes(sentBytes)} of ${formatBytes(totalBytes)} was sent, so nothing was published`;
  const reason = navigator.onLine ? "The connection broke" : "This browser is offline";
  return new ApiError("api_error", `${reason}: ${extent}.`);
}

function cancelled(): DOMException {
  return new DOMException("Cancelled.", "AbortError");
}
