import type { MovedLines } from "@/lib/skills/compare/moved-lines";

/** From a moved line on one side to its line on the other, both 1-based. */
export type MovedPlaces = ReadonlyMap<number, number>;

/** From moved lines on the older side to their lines on the newer. */
export function movedTo(moved: MovedLines[]): MovedPlaces {
  return new Map(pairs(moved).map(({ base, head }) => [base, head]));
}

/** From moved lines on the newer side to their lines on the older. */
export function movedFrom(moved: MovedLines[]): MovedPlaces {
  return new Map(pairs(moved).map(({ base, head }) => [head, base]));
}

function pairs(moved: MovedLines[]): { base: number; head: number }[] {
  return moved.flatMap(({ baseStart, headStart, count }) =>
    Array.from({ length: count }, (_, offset) => ({
      base: baseStart + offset + 1,
      head: headStart + offset + 1,
    })),
  );
}
