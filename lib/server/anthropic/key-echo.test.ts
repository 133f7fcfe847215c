import { afterEach, expect, test } from "vitest";
import { CANARY, hasCanary } from "@/e2e/canary";
import { ask } from "@/lib/server/registry/temporary-registry";
import type { OperationName } from "@/lib/skills/api/operations";
import { anthropic } from "./anthropic";
import { EVERY_OPERATION } from "./faults/every-operation";
import { answers } from "./faults/faults";
import { serveUpstream } from "./serve-upstream";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function send(request: Request, body: string, headers: Record<string, string> = {}) {
  const upstream = await serveUpstream(answers(headers.status ? Number(headers.status) : 200, body, headers));
  closing.push(upstream.close);
  return anthropic({ apiKey: CANARY, baseUrl: upstream.baseUrl })(request);
}

const bytes = Buffer.from(CANARY);
const FORMS = {
  plain: CANARY,
  "a JSON string": JSON.stringify(CANARY).slice(1, -1).replaceAll("/", "\\/"),
  "JSON's escapes": [...bytes].map((byte) => `\\u00${byte.toString(16)}`).join(""),
  "URL text": encodeURIComponent(CANARY),
  hex: bytes.toString("hex"),
  "base64 of credentials": Buffer.from(`:${CANARY}`).toString("base64"),
  base64url: Buffer.from(`me:${CANARY}`).toString("base64url"),
};

test.each(Object.entries(FORMS))("removes the key that the upstream echoes as %s", async (_, form) => {
  const answer = await send(
    ask("/v1/skills/skill_01a"),
    `{"type":"skill","id":"skill_01a","echo":"Bearer ${form}"}`,
  );
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ id: "skill_01a", echo: expect.stringContaining("[redacted]") });
  expect(hasCanary(text)).toBe(false);
});

test.each(Object.keys(EVERY_OPERATION) as OperationName[])(
  "removes the key from a refusal to %s whose text, id and headers echo it",
  async (name) => {
    const body = JSON.stringify({
      type: "error",
      error: { type: "invalid_request_error", message: `Bad header x-api-key: ${CANARY}` },
      request_id: `req_${FORMS.hex}`,
    });
    const headers = { status: "400", "request-id": FORMS.hex, "anthropic-ratelimit-key": CANARY };
    const answer = await send(EVERY_OPERATION[name](), body, headers);
    expect(answer.status).toBe(400);
    const told = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
    expect(told).toContain("Bad header x-api-key: [redacted]");
    expect(hasCanary(told)).toBe(false);
  },
);

test("breaks off a download that begins with the key", async () => {
  const type = { "content-type": "application/octet-stream" };
  const answer = await send(EVERY_OPERATION.getContent(), `x-api-key: ${CANARY}`, type);
  await expect(answer.arrayBuffer()).rejects.toThrow("sent this server's key in a download");
});

test("escapes in an upstream's answer keep their meaning", async () => {
  const body = String.raw`{"type":"skill","id":"skill_01a","echo":"\u0061\u0022\u005c\\u0061\n\u00e9\u007f\u000a\"é"}`;
  const answer = await send(ask("/v1/skills/skill_01a"), body);
  expect(await answer.json()).toEqual(JSON.parse(body));
});
