import "server-only";

/** The program that asks, as it names itself ("curl/8.5.0"); null for a browser and for one that does not say. */
export function programOf(headers: Headers): string | null {
  const agent = headers.get("user-agent") ?? "";
  if (agent.startsWith("Mozilla/")) return null;
  return /^[\w.+/-]{1,64}/.exec(agent)?.[0] ?? null;
}
