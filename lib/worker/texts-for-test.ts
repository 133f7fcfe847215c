import { openFolder } from "./open-bundles";

/** Opens a bundle of these texts under a key. None is executable. */
export async function openTexts(key: string, texts: Record<string, string>): Promise<void> {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    content: new Blob([text]),
    executable: false,
  }));
  await openFolder(key, files);
}
