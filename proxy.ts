import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "@/lib/server/config";

/** Sets each page's Content-Security-Policy. It authorizes nothing; lib/server/guard.ts does. */
export function proxy(request: NextRequest): NextResponse {
  const policy = pagePolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  // Next takes the nonce for its scripts from this request header.
  headers.set("content-security-policy", policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("content-security-policy", policy);
  return answer;
}

export const config = {
  // Pages only, because Next buffers request bodies that pass through here and cuts them off at 10 MB.
  matcher: "/((?!(?:v1|api)(?:/|$)|_next/|examples/).*)",
};

function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    // In development React uses eval to show where an error came from.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Virtual lists position their rows with `style`.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // Audio and video of a skill are played from blobs.
    "media-src blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
