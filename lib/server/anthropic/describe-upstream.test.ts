import { expect, test } from "vitest";
import { describeUpstream } from "./describe-upstream";
import { answers, headerStall, refusedKey } from "./faults/faults";
import { serveUpstream } from "./serve-upstream";
import { UPSTREAM_LIMITS } from "./upstream-limits";

const KEY = "sk-ant-canary-0123456789";
const LIST = '{"data":[],"has_more":false,"next_page":null}';
const DENIED =
  '{"type":"error","error":{"type":"permission_error","message":"Skills are not enabled for this workspace."}}';

test.each([
  [
    "its workspace",
    answers(200, LIST, { "anthropic-workspace-id": "wrkspc_01", "anthropic-organization-id": "org" }),
    "Anthropic's API accepts this server's key (workspace wrkspc_01).",
  ],
  [
    "its organisation",
    answers(200, LIST, { "anthropic-organization-id": "0b1e-org" }),
    "Anthropic's API accepts this server's key (organisation 0b1e-org).",
  ],
  ["nothing more", answers(200, LIST), "Anthropic's API accepts this server's key."],
  [
    "a malformed workspace id",
    answers(200, LIST, { "anthropic-workspace-id": "x y [31m" }),
    "Anthropic's API accepts this server's key.",
  ],
  [
    "a refused key",
    refusedKey,
    "Anthropic's API refused this server's key. Set a valid ANTHROPIC_API_KEY and restart the server.",
  ],
  [
    "a missing right",
    answers(403, DENIED),
    "Anthropic's API answered 403 to a request with this server's key: Skills are not enabled for this workspace.",
  ],
  ["a web page", answers(200, "<html>"), "Anthropic's API sent an answer that isn't JSON."],
  ["no answer", headerStall, "Anthropic's API did not answer within 0.3 seconds."],
])("describes %s in one line, without the key", async (_, listener, line) => {
  const upstream = await serveUpstream(listener);
  const limits = { ...UPSTREAM_LIMITS, deadlineMs: listener === headerStall ? 300 : 30_000 };
  expect(await describeUpstream({ apiKey: KEY, baseUrl: upstream.baseUrl }, limits)).toBe(line);
  await upstream.close();
});
