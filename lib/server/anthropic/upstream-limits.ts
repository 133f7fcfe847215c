import "server-only";

export interface UpstreamLimits {
  /** A read or delete as a whole, its tries and pauses included: longer, and a person has given up. */
  deadlineMs: number;
  /** A body that moves may take its time; one that stands still this long has broken. */
  idleMs: number;
  /** From the last byte of an upload to the answer: the API unpacks and checks up to 30 MB. */
  publishMs: number;
  /** A page of 1,000 skills is below 6 MB: what is larger is not a list. */
  maxJsonBytes: number;
  /** Longest pause before the first repetition of a read; the next one doubles it. */
  pauseMs: number;
  /** Repetitions of a read must start this early, so that the deadline leaves them time. */
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
