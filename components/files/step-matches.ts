import type { Found } from "@/lib/worker/find-in-files";

/** One match in a bundle. */
export interface Match {
  path: string;
  /** 1-based. */
  line: number;
  /** Which match of its line it is, 0-based. */
  nth: number;
}

export const NO_MATCHES: Match[] = [];

/** Every match that was found, in the order of the files. */
export function matchesOf({ files }: Found): Match[] {
  return files.flatMap(({ path, lines }) =>
    lines.flatMap(({ line, count }) => Array.from({ length: count }, (_, nth) => ({ path, line, nth }))),
  );
}
