import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
      // Outside Next there is no react-server condition, and the real package throws by design.
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts", "e2e/**/*.test.ts"],
    environment: "node",
    // Vitest leaves a core for a person who goes on working; here that is half of the machine.
    maxWorkers: "100%",
    // A busy machine takes several times as long; a test that hangs is still found.
    testTimeout: 30_000,
  },
});
