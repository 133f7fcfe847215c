const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A file with its text replaced. One that is not UTF-8, or does not change, comes back as it is, bytes and all. */
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
