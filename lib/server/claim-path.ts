import "server-only";

/** The header of an upload that names the claim it fulfils; a backend may store it with the version. */
export const CLAIM_HEADER = "idempotency-key";

const CLAIM_PATH = /^\/claims\/(\w{1,64})$/;

/** Where a backend that stores claims says which version one made. Clients cannot reach it: the gateway serves the contract's paths only. */
export function claimPath(claimId: string): string {
  return `/claims/${claimId}`;
}

/** The claim that a path asks for, or null. */
export function matchClaim(pathname: string): string | null {
  return CLAIM_PATH.exec(pathname)?.[1] ?? null;
}
