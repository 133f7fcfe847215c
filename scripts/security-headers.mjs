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

/** A script that starts a worker needs a policy of its own: the worker obeys the one it was served with. */
const FOR_SCRIPTS = `${CLOSED}; script-src 'self'; connect-src 'self'`;

/**
 * The headers that every answer at an address has. Pages get another content policy in its place from proxy.ts, with a nonce.
 * @param {string} path
 */
export function securityHeaders(path) {
  const policy = path.startsWith("/_next/") ? FOR_SCRIPTS : `${CLOSED}; sandbox`;
  return { ...EVERYWHERE, "Content-Security-Policy": policy };
}
