import { expect, test } from "vitest";
import { answering } from "./respond";

test("an answer to HEAD keeps its status and headers, and its body is cancelled", async () => {
  let isCancelled = false;
  const body = new ReadableStream({
    cancel: () => {
      isCancelled = true;
    },
  });
  const handle = answering(async () => new Response(body, { status: 206, headers: { etag: '"a"' } }));
  const answer = await handle(new Request("http://127.0.0.1/", { method: "HEAD" }));
  expect([answer.status, answer.headers.get("etag"), answer.body]).toEqual([206, '"a"', null]);
  expect(isCancelled).toBe(true);
});
