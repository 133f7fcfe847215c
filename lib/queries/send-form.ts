import { ApiError } from "@/lib/skills/api/api-error";
import { apiHeaders, readError } from "./request";

export interface UploadProgress {
  sentBytes: number;
  totalBytes: number;
}

interface SendOptions {
  signal?: AbortSignal;
  onProgress?: (progress: UploadProgress) => void;
}

/** Sends a form and reports its progress, which fetch cannot; resolves to the text of a 2xx answer. */
export function sendForm(path: string, form: FormData, { signal, onProgress }: SendOptions): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const upload = new XMLHttpRequest();
  upload.open("POST", path);
  for (const [name, value] of Object.entries(apiHeaders())) upload.setRequestHeader(name, value);
  upload.upload.onprogress = ({ loaded, total }) => onProgress?.({ sentBytes: loaded, totalBytes: total });
  upload.onload = () => {
    if (upload.status >= 200 && upload.status < 300) resolve(upload.responseText);
    else reject(readError(upload.status, upload.responseText));
  };
  upload.onerror = () =>
    reject(
      new ApiError(
        "api_error",
        "The connection broke before the server answered. Look whether the version is there before you try again.",
      ),
    );
  upload.onabort = () => reject(new DOMException("Cancelled.", "AbortError"));
  signal?.addEventListener("abort", () => upload.abort(), { once: true });
  upload.send(form);
  return promise;
}
