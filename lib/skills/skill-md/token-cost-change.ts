import type { FileCost, FolderCost } from "./token-cost-of-folder";

/** A figure of a skill and of its base, in estimated tokens; null where it doesn't apply. */
export interface TokenChange {
  before: number | null;
  after: number | null;
}

export interface FolderCostChange {
  always: TokenChange;
  whenFired: TokenChange;
  /** Sum of all files on demand. */
  onDemand: TokenChange;
  /** Most expensive first, deleted files included. */
  files: (TokenChange & { path: string })[];
}

/** Compares a skill's cost with that of its base; without a base, `before` is null. */
export function compareCosts(before: FolderCost | null, after: FolderCost): FolderCostChange {
  const change = (read: (cost: FolderCost) => number): TokenChange => ({
    before: before && read(before),
    after: read(after),
  });
  return {
    always: change(({ always }) => always),
    whenFired: change(({ whenFired }) => whenFired),
    onDemand: change(({ onDemand }) => onDemand.reduce((sum, { tokens }) => sum + tokens, 0)),
    files: compareFiles(before?.onDemand ?? [], after.onDemand),
  };
}

function compareFiles(before: FileCost[], after: FileCost[]): FolderCostChange["files"] {
  const tokensBefore = new Map(before.map(({ path, tokens }) => [path, tokens]));
  const kept = new Set(after.map(({ path }) => path));
  return [
    ...after.map(({ path, tokens }) => ({ path, before: tokensBefore.get(path) ?? null, after: tokens })),
    ...before
      .filter(({ path }) => !kept.has(path))
      .map(({ path, tokens }) => ({ path, before: tokens, after: null })),
  ].sort((a, b) => (b.after ?? 0) - (a.after ?? 0));
}
