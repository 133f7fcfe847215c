/** Replaces the backslashes of a link's destination, which only Windows accepts, with slashes. */
export function straightenSlashes(destination: string): string {
  return destination.replace(/\\+/g, "/");
}
