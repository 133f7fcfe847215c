const UNITS = ["B", "kB", "MB", "GB"];
const STEP = 1_000;

/** A readable size in decimal units with at most three digits ("340 B", "12.4 kB"). */
export function formatBytes(bytes: number): string {
  const power = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)));
  const value = bytes / STEP ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}
