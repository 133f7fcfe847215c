/** The last value of `name` or `name[]`: the PHP SDK adds a `page[]` for every page it has read. Null when there is none. */
export function lastQueryValue(query: URLSearchParams, name: string): string | null {
  const values = [...query].filter(([key]) => key === name || key === `${name}[]`);
  return values.at(-1)?.[1] ?? null;
}
