import "server-only";

/** The client's name for itself, such as "curl/8.5.0"; null for browsers and clients without a name. */
export function programOf(headers: Headers): string | null {
  const agent = headers.get("user-agent") ?? "";
  if (agent.startsWith("Mozilla/")) return null;
  return /^[\w.+/-]{1,64}/.exec(agent)?.[0] ?? null;
}
