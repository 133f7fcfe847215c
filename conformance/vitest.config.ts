import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/** One project per server: the built app as registry, the built app as proxy to a second one, or the given address. */
function project(name: string) {
  return {
    resolve: { alias: { "@": root } },
    test: {
      name,
      root,
      include: ["conformance/**/*.test.ts"],
      environment: "node" as const,
      globalSetup: [`conformance/serve-${name}.ts`],
      // Some tests send 60 MB in total, through two servers. Speed isn't tested here.
      testTimeout: 240_000,
      expect: { poll: { timeout: 20_000 } },
      hookTimeout: 120_000,
      // All test files share one server, which may have other clients too.
      fileParallelism: false,
    },
  };
}

export default defineConfig({
  test: {
    // Each of two servers may take five seconds to stop. Vitest's default of 10 seconds could leave them running.
    teardownTimeout: 60_000,
    projects: process.env.CONFORMANCE_URL ? [project("given")] : [project("registry"), project("proxy")],
  },
});
