import { ApiError } from "@/lib/skills/api/api-error";
import { guardedStep } from "./guarded-step";
import { openedBundle } from "./open-bundles";

/** An HTML file without active content. `nonce` is the page's, for styles. Rejects with ApiError. */
export async function renderHtml(key: string, path: string, nonce: string): Promise<string> {
  const { inertHtml } = await import("./inert-html");
  const text = new TextDecoder().decode(await openedBundle(key).read(path));
  try {
    return guardedStep({ name: `html ${key} ${path}`, size: text.length }, () => inertHtml(text, nonce));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ApiError("invalid_request_error", "This file is nested too deeply to preview. See its source.");
  }
}
