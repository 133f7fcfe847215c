import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

let checkout: string;

function write(path: string, text: string): void {
  const file = join(checkout, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "skilldeck-fingerprint-"));
  write("app/page.tsx", "page");
  write("package-lock.json", "{}");
});

afterEach(() => rmSync(checkout, { recursive: true }));

describe("fingerprint", () => {
  test.each([
    "app/page.tsx",
    "lib/server/config.ts",
    "public/new.png",
    "package-lock.json",
    "next.config.ts",
    "instrumentation.ts",
  ])("changes with %s", (path) => {
    const before = fingerprint(checkout);
    write(path, "changed");
    expect(fingerprint(checkout)).not.toBe(before);
  });

  test.each([
    "lib/a.test.ts",
    "README.md",
    "biome.json",
    "playwright.config.ts",
    "next-env.d.ts",
    "data/registry.sqlite",
    "e2e/test.ts",
  ])("stays the same with %s, which no build reads", (path) => {
    const before = fingerprint(checkout);
    write(path, "changed");
    expect(fingerprint(checkout)).toBe(before);
  });

  test("changes when a file moves", () => {
    const before = fingerprint(checkout);
    renameSync(join(checkout, "app/page.tsx"), join(checkout, "app/other.tsx"));
    expect(fingerprint(checkout)).not.toBe(before);
  });
});
