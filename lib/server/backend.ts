import "server-only";
import { anthropic } from "./anthropic/anthropic";
import { config } from "./config";
import { registry } from "./registry/registry";
import type { Handler } from "./respond";

export type BackendName = "anthropic" | "registry";

declare global {
  var skilldeckBackend: Handler | undefined;
}

/** With an API key, Skilldeck is a proxy for Anthropic's API; without one it is a registry. */
export function backendName(): BackendName {
  return config().apiKey === null ? "registry" : "anthropic";
}

/** This process's backend. It is global, because a module reloaded in development must not open the database again. */
export function backend(): Handler {
  globalThis.skilldeckBackend ??= openBackend();
  return globalThis.skilldeckBackend;
}

function openBackend(): Handler {
  const { apiKey, baseUrl, dataDir } = config();
  return apiKey === null ? registry(dataDir) : anthropic({ apiKey, baseUrl });
}
