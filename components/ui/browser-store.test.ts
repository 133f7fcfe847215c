import { afterEach, expect, test, vi } from "vitest";
import { localStore } from "./browser-store";

afterEach(() => {
  localStore.remove("a");
  vi.unstubAllGlobals();
});

function stubStorage(setItem: (key: string, value: string) => void) {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem: (key: string, value: string) => {
      setItem(key, value);
      stored.set(key, value);
    },
  });
  return stored;
}

test("a value is kept in the browser", () => {
  const stored = stubStorage(() => undefined);
  expect(localStore.set("a", "1")).toBe(true);
  expect([localStore.get("a"), stored.get("a")]).toEqual(["1", "1"]);
  stored.set("a", "from another tab");
  expect(localStore.get("a")).toBe("from another tab");
  localStore.remove("a");
  expect([localStore.get("a"), stored.get("a")]).toEqual([null, undefined]);
});

test("where site data is blocked, a value lasts as long as the page", () => {
  // Without a window, reading localStorage throws.
  expect(localStore.get("a")).toBeNull();
  expect(localStore.set("a", "1")).toBe(false);
  expect(localStore.get("a")).toBe("1");
  localStore.remove("a");
  expect(localStore.get("a")).toBeNull();
});

test("a value that a full store refuses replaces the stored one, until the next is stored", () => {
  let isFull = false;
  const stored = stubStorage(() => {
    if (isFull) throw new DOMException("full", "QuotaExceededError");
  });
  localStore.set("a", "old");
  isFull = true;
  expect(localStore.set("a", "new")).toBe(false);
  expect([localStore.get("a"), stored.get("a")]).toEqual(["new", "old"]);
  isFull = false;
  expect(localStore.set("a", "newest")).toBe(true);
  expect([localStore.get("a"), stored.get("a")]).toEqual(["newest", "newest"]);
});
