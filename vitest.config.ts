import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** It replaces a package, which works only in a fresh worker. */
const REPLACING = "lib/skills/compare/large-texts.test.ts";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
      // The real package throws outside Next, where there is no react-server condition.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["lib/skills/**/*.test.ts", "components/**/*.test.ts"],
          exclude: [REPLACING],
          // These modules keep nothing between files, and a new worker for each file takes longer than its tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "stateful",
          include: ["lib/{queries,server,worker}/**/*.test.ts", "{scripts,e2e}/**/*.test.ts", REPLACING],
        },
      },
    ],
    environment: "node",
    // By default Vitest leaves one core free, which is half of a small machine.
    maxWorkers: "100%",
    // Long enough for a busy machine with a slow disk.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
