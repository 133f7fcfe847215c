/** The last value of `name` or `name[]`, or null. The PHP SDK adds a `page[]` for every page it reads. */
export function lastQueryValue(query: URLSearchParams, name: string): string | null {
  const values = [...query].filter(([key]) => key === name || key === `${name}[]`);
  return values.at(-1)?.[1] ?? null;
}
