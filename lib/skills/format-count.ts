let separator: Intl.NumberFormat | null = null;

/** A whole number with separators, "12,345". Creating the formatter is slow, and small numbers don't need it. */
export function formatCount(value: number): string {
  if (Math.abs(value) < 1_000) return String(value);
  separator ??= new Intl.NumberFormat("en-GB");
  return separator.format(value);
}
