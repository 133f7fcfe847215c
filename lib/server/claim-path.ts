import "server-only";

/** Request header with an upload's claim id, which a backend may store with the version. */
export const CLAIM_HEADER = "idempotency-key";

const CLAIM_PATH = /^\/claims\/(\w{1,64})$/;

/** Internal path of the version published under a claim, for backends that store claims. The gateway doesn't serve it. */
export function claimPath(claimId: string): string {
  return `/claims/${claimId}`;
}

/** The claim id in a claim path, or null. */
export function matchClaim(pathname: string): string | null {
  return CLAIM_PATH.exec(pathname)?.[1] ?? null;
}
