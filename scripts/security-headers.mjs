const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()",
};

const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Scripts need a policy because a worker gets the policy of its own script, not the page's. */
const FOR_SCRIPTS = `${CLOSED}; script-src 'self'; connect-src 'self'`;

/**
 * Headers of every answer at a path. For pages, proxy.ts replaces the content policy with one that has a nonce.
 * @param {string} path
 */
export function securityHeaders(path) {
  const policy = path.startsWith("/_next/") ? FOR_SCRIPTS : `${CLOSED}; sandbox`;
  return { ...EVERYWHERE, "Content-Security-Policy": policy };
}
