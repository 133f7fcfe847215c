import { expect, test } from "vitest";
import { ask } from "@/lib/server/registry/temporary-registry";
import { anthropic } from "./anthropic";
import { answers } from "./faults/faults";
import { serveUpstream } from "./serve-upstream";

const VERSION = "/v1/skills/skill_01a/versions/1";
const CONTENT = `${VERSION}/content`;

async function proxy() {
  const seen: { url?: string; range?: string; conditions: (string | undefined)[] }[] = [];
  const sent = { "content-type": "application/octet-stream", etag: '"theirs"' };
  const upstream = await serveUpstream((incoming, outgoing) => {
    const { range, ...headers } = incoming.headers;
    seen.push({
      url: incoming.url,
      range,
      conditions: [headers["if-none-match"], headers["if-range"]?.toString()],
    });
    const type = incoming.url?.includes("/versions/") ? "skill_version" : "skill";
    answers(200, JSON.stringify({ type, id: "x" }), sent)(incoming, outgoing);
  });
  return { ...upstream, seen, send: anthropic({ apiKey: "sk-ant-canary", baseUrl: upstream.baseUrl }) };
}

async function etagOf(answer: Response): Promise<string | null> {
  await answer.body?.cancel();
  return answer.headers.get("etag");
}

test.each([
  [VERSION, "beta"],
  [VERSION, "ga"],
  [CONTENT, "beta"],
] as const)("a client that has %s (%s) gets a 304 without a request upstream", async (path, lane) => {
  const { send, seen, close } = await proxy();
  const etag = await etagOf(await send(ask(path, { lane })));
  expect(etag).toMatch(/^"skill_01a\.1\.\w+"$/);
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const answer = await send(ask(path, { lane, headers: { "if-none-match": held ?? "" } }));
    expect([answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([304, etag, ""]);
  }
  expect(seen).toHaveLength(1);
  await close();
});

test.each([
  ["another version", CONTENT, '"skill_01a.2.zip"'],
  ["the other lane's shape", VERSION, '"skill_01a.1.ga"'],
  ["the upstream's own tag", CONTENT, '"theirs"'],
  ["anything", CONTENT, "*"],
  ["something that may change", "/v1/skills/skill_01a", '"skill_01a"'],
])("a client that has %s gets it again, and no condition is forwarded", async (_, path, held) => {
  const { send, seen, close } = await proxy();
  const answer = await send(ask(path, { headers: { "if-none-match": held } }));
  await answer.body?.cancel();
  expect(answer.status).toBe(200);
  expect(seen).toMatchObject([{ url: path, conditions: [undefined, undefined] }]);
  await close();
});

test("latest has no ETag, because it may change", async () => {
  const { send, close } = await proxy();
  const answer = await send(ask("/v1/skills/skill_01a/versions/latest", { lane: "ga" }));
  expect(answer.status).toBe(200);
  expect(await etagOf(answer)).toBeNull();
  await close();
});

test.each([
  ["this version's", '"skill_01a.1.zip"', "bytes=0-9"],
  ["another's", '"other"', undefined],
])("a range with %s ETag in If-Range (%s) is requested upstream as %s", async (_, ifRange, expected) => {
  const { send, seen, close } = await proxy();
  const answer = await send(ask(CONTENT, { headers: { range: "bytes=0-9", "if-range": ifRange } }));
  await answer.body?.cancel();
  expect(seen[0]?.range).toBe(expected);
  await close();
});
