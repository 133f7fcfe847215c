let separator: Intl.NumberFormat | null = null;

/** A whole number as a person reads it, "12,345". The formatter is costly to make, and most numbers have no use for it. */
export function formatCount(value: number): string {
  if (Math.abs(value) < 1_000) return String(value);
  separator ??= new Intl.NumberFormat("en-GB");
  return separator.format(value);
}
