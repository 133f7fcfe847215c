import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { ApiError } from "@/lib/skills/api/api-error";
import { type IdentifiedUpload, nextAttempt, publishOrFind, UnknownOutcome } from "./publish-or-find";

const UPLOAD: IdentifiedUpload = {
  skillId: "skill_1",
  title: "",
  files: [],
  note: "",
  baseVersion: "1",
  keepsJunk: false,
  name: "a",
  bundleKey: "draft",
};

const queryClient = new QueryClient();
const attempt = nextAttempt(UPLOAD, null, queryClient);

function again(error: Error, change: Partial<IdentifiedUpload> = {}) {
  return nextAttempt({ ...UPLOAD, ...change }, { attempt, error }, queryClient);
}

const BROKEN = new ApiError("api_error", "The connection broke.");

it.each<[string, Error, Partial<IdentifiedUpload>]>([
  ["after a broken connection", BROKEN, {}],
  ["after a cancel", new DOMException("Cancelled.", "AbortError"), {}],
  ["with another note", BROKEN, { note: "Why" }],
  ["after another version came in between", BROKEN, { baseVersion: "2" }],
])("keeps the key of the same content %s", (_case, error, change) => {
  expect(again(error, change)).toMatchObject({ idempotencyKey: attempt.idempotencyKey, isSent: false });
});

it.each<[string, Error, Partial<IdentifiedUpload>]>([
  ["a refusal", new ApiError("conflict_error", "Another version.", { status: 412 }), {}],
  ["a fix", BROKEN, { bundleKey: "draft with a fix" }],
  ["another target", BROKEN, { skillId: null }],
  ["another title", BROKEN, { title: "A" }],
  ["other generated files", BROKEN, { keepsJunk: true }],
])("uses a new key after %s", (_case, error, change) => {
  expect(again(error, change).idempotencyKey).not.toBe(attempt.idempotencyKey);
});

it("looks for an upload that may have been published, and doesn't send it again", async () => {
  const next = again(new UnknownOutcome("api_error", "Offline."));
  expect(next.isSent).toBe(true);
  const looked = publishOrFind(next, queryClient, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onLook: () => AbortSignal.abort(),
  });
  await expect(looked).rejects.toBeInstanceOf(UnknownOutcome);
});
