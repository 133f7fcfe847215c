import "server-only";

/** Header of an upload that carries its claim's id; a backend may store it with the version. */
export const CLAIM_HEADER = "idempotency-key";

const CLAIM_PATH = /^\/claims\/(\w{1,64})$/;

/** Internal path at which a backend that stores claims tells which version one made. The gateway doesn't serve it. */
export function claimPath(claimId: string): string {
  return `/claims/${claimId}`;
}

/** The claim id in such a path, or null. */
export function matchClaim(pathname: string): string | null {
  return CLAIM_PATH.exec(pathname)?.[1] ?? null;
}
