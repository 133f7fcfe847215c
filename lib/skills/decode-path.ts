/** Decodes percent-encoding. Text with invalid encoding is returned unchanged. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
