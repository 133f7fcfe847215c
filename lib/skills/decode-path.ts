/** Undoes percent-encoding; text that is not validly encoded stands as it came. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
