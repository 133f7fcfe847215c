import type { MovedLines } from "@/lib/skills/compare/moved-lines";

/** For a moved line of one side its line on the other, both 1-based. */
export type MovedPlaces = ReadonlyMap<number, number>;

/** Where the moved lines of the older side went. */
export function movedTo(moved: MovedLines[]): MovedPlaces {
  return new Map(pairs(moved).map(({ base, head }) => [base, head]));
}

/** Where the moved lines of the newer side came from. */
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
