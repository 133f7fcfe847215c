import type { NextConfig } from "next";

const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()",
};

/** Pages get theirs from proxy.ts, with a nonce. Scripts need one too: a worker obeys the policy it was served with. */
const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const POLICIES = {
  "/(v1|api|examples)/:path*": `${CLOSED}; sandbox`,
  "/v1": `${CLOSED}; sandbox`,
  "/_next/:path*": `${CLOSED}; script-src 'self'; connect-src 'self'`,
};

/** A name of another site that resolves to this machine (DNS rebinding) arrives as its Host; Next cuts `[::1]` at its colon. */
const OWN_HOST = "(127\\.0\\.0\\.1|localhost|\\[)";

function listHeaders(headers: Record<string, string>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

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
  headers: async () => [
    { source: "/:path*", headers: listHeaders(EVERYWHERE) },
    ...Object.entries(POLICIES).map(([source, policy]) => ({
      source,
      headers: listHeaders({ "Content-Security-Policy": policy }),
    })),
  ],
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
    fallback: [],
  }),
  // Kysely's file migrator and node:sqlite resolve at run time, not in the bundle.
  serverExternalPackages: ["kysely", "yazl"],
};

export default nextConfig;
