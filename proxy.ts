import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "@/lib/server/config";

/** Gives each page its content policy. It guards nothing: who may do what is decided in lib/server/guard.ts. */
export function proxy(request: NextRequest): NextResponse {
  const policy = pagePolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  // Next reads the nonce from this header for its scripts.
  headers.set("content-security-policy", policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("content-security-policy", policy);
  return answer;
}

export const config = {
  // Pages only: Next would keep every body that passes here, and cut uploads at 10 MB.
  matcher: "/((?!(?:v1|api)(?:/|$)|_next/|examples/).*)",
};

function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    // React needs eval in development, to show where an error came from.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Virtual lists position their rows by `style`.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // A skill's audio and video play from bytes that the page already has.
    "media-src blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
