import type { NextConfig } from "next";

/** A name of another site that resolves to this machine (DNS rebinding) arrives as its Host; Next cuts `[::1]` at its colon. */
const OWN_HOST = "(127\\.0\\.0\\.1|localhost|\\[)";

const nextConfig: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  typedRoutes: true,
  // Types are a suite of `npm test`; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Unauthenticated RCE in the optimizer, August 2026: skills' pictures never go through it.
  images: { unoptimized: true },
  // Its browser build reads entities through `document`, which a worker has not.
  turbopack: {
    resolveAlias: {
      "decode-named-character-reference": "./node_modules/decode-named-character-reference/index.js",
    },
  },
  // The gateway refuses a foreign Host in its own words; there, pages and files of the build have no answer at all.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/:path*", missing: [{ type: "host", value: OWN_HOST }], destination: "/v1/foreign-host" },
    ],
    // The same address as the page, as text: `…/compare/{base}...{head}.patch`.
    afterFiles: [
      {
        source: "/skills/:skillId/compare/:range([^/]+)\\.:format(diff|patch)",
        destination: "/api/patch/:skillId/:range",
      },
    ],
    // Pages have a page for what is not there; a file of the build or an example has an error in the envelope.
    fallback: [{ source: "/:folder(_next|examples)/:path*", destination: "/api/nothing" }],
  }),
  // Kysely's file migrator and node:sqlite resolve at run time, not in the bundle.
  serverExternalPackages: ["kysely", "yazl"],
};

export default nextConfig;
