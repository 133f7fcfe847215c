import { ApiError } from "@/lib/skills/api/api-error";

/** Sent to the page when a step starts, with its name, and when it ends, with null. */
export interface StepMessage {
  step: string | null;
}

/** After this time the page terminates the worker and starts another. */
export const MAX_STEP_MS = 2_000;
/** On shorter texts, even quadratic work takes only milliseconds. */
const MIN_GUARDED_CHARACTERS = 4_000;

let tell: (message: StepMessage) => void = () => undefined;
const abandoned = new Set<string>();

/** Reports each guarded step from now on. */
export function reportSteps(report: (message: StepMessage) => void): void {
  tell = report;
  tell({ step: null });
}

/** Refuses these steps from now on, because an earlier worker was terminated in each of them. */
export function abandonSteps(names: string[]): void {
  for (const name of names) abandoned.add(name);
}

/**
 * Runs a step that can't be interrupted, such as a package's parser, on a text of `size` characters. `name` identifies the
 * work and the file. Throws ApiError if the step was abandoned before.
 */
export function guardedStep<Value>({ name, size }: { name: string; size: number }, run: () => Value): Value {
  if (abandoned.has(name)) throw tooSlow("It");
  if (size < MIN_GUARDED_CHARACTERS) return run();
  tell({ step: name });
  try {
    return run();
  } finally {
    tell({ step: null });
  }
}

export function tooSlow(what: string): ApiError {
  return new ApiError(
    "invalid_request_error",
    `${what} takes longer than ${MAX_STEP_MS / 1_000} seconds to process.`,
  );
}
