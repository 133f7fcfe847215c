/** A file in one version. */
export interface FileState {
  /** Hexadecimal SHA-256 of its bytes. */
  digest: string;
  size: number;
  executable: boolean;
}

/** A version and its copy of the file; null if it has none. */
export interface FileAt<Version> {
  version: Version;
  state: FileState | null;
}

export interface FileStep<Version> {
  version: Version;
  /** The version before; null for the oldest. */
  previous: Version | null;
  status: "added" | "changed" | "deleted";
  /** Bytes gained, negative for bytes lost. */
  growth: number;
  state: FileState | null;
}

/** The versions that added, changed or deleted a file, newest first. */
export function fileHistory<Version>(states: FileAt<Version>[]): FileStep<Version>[] {
  return states.flatMap(({ version, state }, index) => {
    const before = states[index + 1];
    const status = statusOf(before?.state ?? null, state);
    if (status === null) return [];
    const growth = (state?.size ?? 0) - (before?.state?.size ?? 0);
    return [{ version, previous: before?.version ?? null, status, growth, state }];
  });
}

function statusOf(before: FileState | null, after: FileState | null): FileStep<unknown>["status"] | null {
  if (!before) return after && "added";
  if (!after) return "deleted";
  return before.digest === after.digest && before.executable === after.executable ? null : "changed";
}
