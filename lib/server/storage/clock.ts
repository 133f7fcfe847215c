import "server-only";

let lastMillisecond = 0;
let ticks = 0;

/** Now, in microseconds since 1970. The clock counts milliseconds; each further call within one adds a microsecond, up to 999. */
export function nowMicroseconds(): number {
  const now = Date.now();
  ticks = now === lastMillisecond ? Math.min(ticks + 1, 999) : 0;
  lastMillisecond = now;
  return now * 1000 + ticks;
}

/** Formats microseconds since 1970 as the API does: ISO 8601 with six decimals and Z (docs/skills-api.md §1.1). */
export function formatMicroseconds(time: number): string {
  const micros = String(time % 1000).padStart(3, "0");
  return new Date(Math.floor(time / 1000)).toISOString().replace("Z", `${micros}Z`);
}
