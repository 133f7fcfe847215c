import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { MAX_REQUEST_BYTES } from "@/lib/skills/limits";

/** 413 in the words of the API (docs/skills-api.md §4): the body is over `MAX_REQUEST_BYTES`. */
export function requestTooLarge(): ApiError {
  const message = `The request is larger than ${MAX_REQUEST_BYTES} bytes; the API takes requests up to 30MBs.`;
  return new ApiError("request_too_large", message);
}

/** Throws the 413, before any byte is read, if the content-length exceeds the limit. */
export function refuseAnnouncedSize(headers: Headers): void {
  if (Number(headers.get("content-length")) > MAX_REQUEST_BYTES) throw requestTooLarge();
}
