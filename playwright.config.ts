import { defineConfig } from "@playwright/test";
import { SCREENS } from "@/e2e/screens";
import type { BackendOption } from "@/e2e/test";
import { findChromium } from "@/scripts/chromium.mjs";

const isRoot = process.getuid?.() === 0;

export default defineConfig<object, BackendOption>({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: process.env.CI !== undefined,
  // Long enough for a busy machine.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Journeys spend half of their time waiting, so three keep two cores busy.
  workers: 3,
  use: {
    viewport: SCREENS.desktop,
    locale: "en-GB",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? (await findChromium()) ?? undefined,
      // Chromium's sandbox refuses to run as root.
      chromiumSandbox: !isRoot,
      args: [
        // Emulating a graphics card is slower than software rendering.
        "--disable-gpu",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ],
    },
  },
  projects: [
    // These journeys don't depend on the backend, so they run once. They come first because their files take longest.
    { name: "pages", testDir: "e2e/pages", use: { backend: "registry" } },
    // A journey that one backend covers has the tag of its project.
    { name: "proxy", testDir: "e2e/journeys", grepInvert: /@registry/, use: { backend: "anthropic" } },
    { name: "registry", testDir: "e2e/journeys", grepInvert: /@proxy/, use: { backend: "registry" } },
    { name: "base", testDir: "e2e/base" },
  ],
});
