import type { NextConfig } from "next";

/** Hosts of this machine; another name that resolves to it is an attack (DNS rebinding). Next cuts `[::1]` off at the first colon. */
const OWN_HOST = "(127\\.0\\.0\\.1|localhost|\\[)";

const nextConfig: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  typedRoutes: true,
  // `npm test` checks the types, so a start doesn't wait for that.
  typescript: { ignoreBuildErrors: true },
  // The optimizer had an unauthenticated remote code execution in August 2026, so skills' images never go through it.
  images: { unoptimized: true },
  // Its browser build decodes entities with `document`, which workers don't have.
  turbopack: {
    resolveAlias: {
      "decode-named-character-reference": "./node_modules/decode-named-character-reference/index.js",
    },
  },
  // All addresses of a foreign Host, pages and build files too, go to the gateway, which refuses them with a message.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/:path*", missing: [{ type: "host", value: OWN_HOST }], destination: "/v1/foreign-host" },
    ],
    // `…/compare/{base}...{head}.patch` is a comparison as text.
    afterFiles: [
      {
        source: "/skills/:skillId/compare/:range([^/]+)\\.:format(diff|patch)",
        destination: "/api/patch/:skillId/:range",
      },
    ],
    // Missing pages get the not-found page; missing build files and examples get an error in the API's envelope.
    fallback: [{ source: "/:folder(_next|examples)/:path*", destination: "/api/nothing" }],
  }),
  // Kysely's file migrator resolves modules at run time, not in the bundle.
  serverExternalPackages: ["kysely", "yazl"],
};

export default nextConfig;
