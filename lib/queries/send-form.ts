import { ApiError } from "@/lib/skills/api/api-error";
import { apiHeaders, readError } from "./request";

export interface UploadProgress {
  sentBytes: number;
  totalBytes: number;
}

interface SendOptions {
  form: FormData;
  /** Beside those that every call has. */
  headers: Record<string, string>;
  signal?: AbortSignal;
  onProgress?: (progress: UploadProgress) => void;
}

/** The connection broke after the last byte and before the answer: what was sent may have been published, or not. */
export class LostAnswer extends ApiError {
  constructor() {
    super("api_error", "The connection broke before the server answered.");
  }
}

/** Sends a form and reports its progress, which fetch cannot; resolves to the text of a 2xx answer. */
export function sendForm(path: string, { form, headers, signal, onProgress }: SendOptions): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const upload = new XMLHttpRequest();
  upload.open("POST", path);
  for (const [name, value] of Object.entries({ ...apiHeaders(), ...headers }))
    upload.setRequestHeader(name, value);
  upload.upload.onprogress = ({ loaded, total }) => onProgress?.({ sentBytes: loaded, totalBytes: total });
  upload.onload = () => {
    if (upload.status >= 200 && upload.status < 300) resolve(upload.responseText);
    else reject(readError(upload.status, upload.responseText));
  };
  let isWholeSent = false;
  upload.upload.onload = () => {
    isWholeSent = true;
  };
  upload.onerror = () =>
    reject(
      isWholeSent
        ? new LostAnswer()
        : new ApiError("api_error", "The connection broke on the way. Nothing was published; send it again."),
    );
  upload.onabort = () => reject(new DOMException("Cancelled.", "AbortError"));
  signal?.addEventListener("abort", () => upload.abort(), { once: true });
  upload.send(form);
  return promise;
}
