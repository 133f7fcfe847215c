import type { Found } from "@/lib/worker/find-in-files";

/** One match in a bundle. */
export interface Match {
  path: string;
  /** 1-based. */
  line: number;
  /** Index among the matches of its line, 0-based. */
  nth: number;
}

export const NO_MATCHES: Match[] = [];

/** All matches, in file order. */
export function matchesOf({ files }: Found): Match[] {
  return files.flatMap(({ path, lines }) =>
    lines.flatMap(({ line, count }) => Array.from({ length: count }, (_, nth) => ({ path, line, nth }))),
  );
}
