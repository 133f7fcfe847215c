import "server-only";
import { anthropic } from "./anthropic/anthropic";
import { config } from "./config";
import { registry } from "./registry/registry";
import type { Handler } from "./respond";

export type BackendName = "anthropic" | "registry";

declare global {
  var skilldeckBackend: Handler | undefined;
}

/** A key makes Skilldeck a proxy; without one it is its own registry. */
export function backendName(): BackendName {
  return config().apiKey === null ? "registry" : "anthropic";
}

/** The backend of this process. Held globally: a module that is reloaded in development must not open the database again. */
export function backend(): Handler {
  globalThis.skilldeckBackend ??= openBackend();
  return globalThis.skilldeckBackend;
}

function openBackend(): Handler {
  const { apiKey, baseUrl, dataDir } = config();
  return apiKey === null ? registry(dataDir) : anthropic({ apiKey, baseUrl });
}
