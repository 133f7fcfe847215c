import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { SKILLS_BETA } from "@/lib/skills/api/lane";
import { Patience } from "./patience";
import { readAnswer } from "./read-answer";
import { type Call, sendUpstream } from "./send-upstream";
import { UPSTREAM_LIMITS, type UpstreamLimits } from "./upstream-limits";
import { type Upstream, upstreamRequest } from "./upstream-request";

const LIST_PATH = "/v1/skills?limit=1";

/** Describes in one line whether the upstream accepts this server's key, and for which workspace, or why not. Never contains the key. */
export async function describeUpstream(
  upstream: Upstream,
  limits: UpstreamLimits = UPSTREAM_LIMITS,
): Promise<string> {
  const request = new Request(`http://127.0.0.1${LIST_PATH}`, { headers: { "anthropic-beta": SKILLS_BETA } });
  const operation = { name: "listSkills", skillId: "", version: "" } as const;
  const patience = new Patience(request.signal);
  patience.wait(limits.deadlineMs, "did not answer");
  try {
    return await askOnce({
      request,
      operation,
      ...upstreamRequest(request, operation, upstream),
      patience,
      limits,
    });
  } catch (error) {
    if (error instanceof ApiError) return error.message;
    throw error;
  } finally {
    patience.giveUp();
  }
}

async function askOnce(call: Call): Promise<string> {
  const sent = await sendUpstream(call);
  const place = placeOf(sent.headers);
  const answer = await readAnswer(sent, call);
  if (answer.ok) return `Anthropic's API accepts this server's key${place}.`;
  const { error } = await answer.json();
  return `Anthropic's API answered ${answer.status} to a request with this server's key: ${error.message}`;
}

/** The key's workspace, else its organisation. Values that don't look like ids are left out. */
function placeOf(headers: Headers): string {
  for (const [name, header] of [
    ["workspace", "anthropic-workspace-id"],
    ["organisation", "anthropic-organization-id"],
  ] as const) {
    const id = headers.get(header);
    if (id && /^[\w-]{1,64}$/.test(id)) return ` (${name} ${id})`;
  }
  return "";
}
