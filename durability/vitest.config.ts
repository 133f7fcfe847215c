import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/** Enough repetitions to trust the result. They take about 10 minutes. */
const LONG_RUN = {
  CRASH_ROUNDS: "120",
  ABORTED_UPLOADS: "5000",
  TRANSFERS_AT_ONCE: "64",
  LARGE_PATCHES: "yes",
};

/** What a registry must survive: kills, a full disk, two processes on one directory, an unread log. */
export default defineConfig(({ mode }) => ({
  resolve: { alias: { "@": root } },
  test: {
    root,
    include: ["durability/**/*.test.ts"],
    environment: "node",
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // Each file keeps its servers busy, so the files run one at a time.
    fileParallelism: false,
    env: mode === "long" ? LONG_RUN : {},
  },
}));
