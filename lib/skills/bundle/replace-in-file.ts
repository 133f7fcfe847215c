const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Replaces a file's text. Returns the same file if it isn't UTF-8 or doesn't change. */
export async function replaceInFile<File extends { content: Blob }>(
  file: File,
  replace: (text: string) => string,
): Promise<File> {
  const text = decode(await file.content.arrayBuffer());
  if (text === null) return file;
  const replaced = replace(text);
  return replaced === text ? file : { ...file, content: new Blob([replaced]) };
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
