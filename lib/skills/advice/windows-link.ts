/** A link's destination with the folders apart by slashes, as every reader but Windows wants them. */
export function straightenSlashes(destination: string): string {
  return destination.replace(/\\+/g, "/");
}
