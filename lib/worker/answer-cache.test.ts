import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/skills/api/api-error";
import { AnswerCache } from "./answer-cache";

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("AnswerCache", () => {
  it("sends a question once, on the first subscription, and keeps the answer", async () => {
    const run = vi.fn(async (key: string, path: string) => `${key}:${path}`);
    const cache = new AnswerCache(run);
    const ask = cache.ask("skill_1/17", "SKILL.md");
    expect(run).not.toHaveBeenCalled();
    const listener = vi.fn();
    ask.subscribe(listener);
    cache.ask("skill_1/17", "SKILL.md").subscribe(listener);
    await settled();
    expect(run).toHaveBeenCalledTimes(1);
    expect(ask.read()).toEqual({ status: "ready", value: "skill_1/17:SKILL.md" });
  });

  it("recognises a question whose properties are in another order", () => {
    const cache = new AnswerCache(async (_sides: { base: string; head: string }) => "same");
    expect(cache.ask({ head: "b", base: "a" })).toBe(cache.ask({ base: "a", head: "b" }));
    expect(cache.ask({ head: "a", base: "b" })).not.toBe(cache.ask({ base: "a", head: "b" }));
  });

  it("converts a failure to an ApiError", async () => {
    const cache = new AnswerCache(async (_key: string) => Promise.reject(new Error("crc")));
    const ask = cache.ask("k");
    ask.subscribe(() => undefined);
    await settled();
    const answer = ask.read();
    expect(answer.status === "failed" && answer.error).toBeInstanceOf(ApiError);
  });

  it("sends the question again after a failure without listeners", async () => {
    let failures = 1;
    const cache = new AnswerCache(async (_key: string) => {
      if (failures-- > 0) throw new Error("Failed to load chunk");
      return "loaded";
    });
    const ask = cache.ask("k");
    const stops = [ask.subscribe(() => undefined), ask.subscribe(() => undefined)];
    await settled();
    stops[0]?.();
    expect(ask.read().status).toBe("failed");
    stops[1]?.();
    expect(ask.read().status).toBe("waiting");
    expect(await ask.answer()).toBe("loaded");
    expect(cache.ask("k")).toBe(ask);
  });

  it("retries on request, and notifies its listeners", async () => {
    let failures = 1;
    const cache = new AnswerCache(async (_key: string) => {
      if (failures-- > 0) throw new Error("Failed to load chunk");
      return "loaded";
    });
    const ask = cache.ask("k");
    const seen: string[] = [];
    ask.subscribe(() => seen.push(ask.read().status));
    await settled();
    ask.retry();
    await settled();
    ask.retry();
    expect(seen).toEqual(["failed", "waiting", "ready"]);
  });

  it("lets answer() try again after a failure", async () => {
    let failures = 1;
    const cache = new AnswerCache(async (_key: string) => {
      if (failures-- > 0) throw new Error("Failed to load chunk");
      return "loaded";
    });
    await expect(cache.ask("k").answer()).rejects.toThrow("Failed to load chunk");
    expect(await cache.ask("k").answer()).toBe("loaded");
  });

  it("accepts a seeded answer, unless the question was already sent", async () => {
    const run = vi.fn(async (key: string) => `${key} was asked`);
    const cache = new AnswerCache(run);
    cache.seed("came along", "a");
    cache.ask("b").put();
    cache.seed("came along", "b");
    await settled();
    expect(await Promise.all([cache.ask("a").answer(), cache.ask("b").answer()])).toEqual([
      "came along",
      "b was asked",
    ]);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("forgets only the answers about a given bundle", () => {
    const cache = new AnswerCache(async (base: string, head: string) => base + head);
    const [kept, gone] = [cache.ask("a/1", "a/2"), cache.ask("a/1", "a/20")];
    cache.forget("a/20");
    expect(cache.ask("a/1", "a/2")).toBe(kept);
    expect(cache.ask("a/1", "a/20")).not.toBe(gone);
  });
});
