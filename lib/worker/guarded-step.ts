import { ApiError } from "@/lib/skills/api/api-error";

/** What the worker tells the page besides its answers: the step that begins, or null when one ends. */
export interface StepMessage {
  step: string | null;
}

/** A step may take this long; then the page ends the worker and starts another. */
export const MAX_STEP_MS = 2_000;
/** Even quadratic work on fewer characters takes milliseconds. */
const FEWEST_GUARDED_CHARACTERS = 4_000;

let tell: (message: StepMessage) => void = () => undefined;
const abandoned = new Set<string>();

/** Reports each guarded step from now on. */
export function reportSteps(report: (message: StepMessage) => void): void {
  tell = report;
  tell({ step: null });
}

/** Refuses these steps from now on: a worker before this one was ended because of them. */
export function abandonSteps(names: string[]): void {
  for (const name of names) abandoned.add(name);
}

/**
 * Runs a step that cannot be interrupted, such as a parser from a package, on a text of `size` characters. Throws ApiError
 * when the step was abandoned before; its name says what is done to which file.
 */
export function guardedStep<Value>({ name, size }: { name: string; size: number }, run: () => Value): Value {
  if (abandoned.has(name))
    throw new ApiError(
      "invalid_request_error",
      `It takes longer than ${MAX_STEP_MS / 1_000} seconds to process.`,
    );
  if (size < FEWEST_GUARDED_CHARACTERS) return run();
  tell({ step: name });
  try {
    return run();
  } finally {
    tell({ step: null });
  }
}
