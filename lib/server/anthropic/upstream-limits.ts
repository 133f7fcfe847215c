import "server-only";

export interface UpstreamLimits {
  /** Longest time for a read or delete, with all attempts and pauses. A person would have given up by then. */
  deadlineMs: number;
  /** A body that makes no progress for this long counts as broken. There is no limit while it does. */
  idleMs: number;
  /** From the last byte of an upload to the answer, while the API unpacks and checks up to 30 MB. */
  publishMs: number;
  /** Longest JSON answer. A page of 1,000 skills is less than 6 MB. */
  maxJsonBytes: number;
  /** Longest pause before a read is first repeated; it doubles for the next one. */
  pauseMs: number;
  /** Repetitions of a read must start within this time, so that they can finish before the deadline. */
  repeatWithinMs: number;
}

export const UPSTREAM_LIMITS: UpstreamLimits = {
  deadlineMs: 30_000,
  idleMs: 30_000,
  publishMs: 120_000,
  maxJsonBytes: 16_777_216,
  pauseMs: 500,
  repeatWithinMs: 10_000,
};
