import type { FontFacts } from "@/lib/skills/documents/font-facts";
import { openedBundle } from "./open-bundles";

/** The facts in a font file. */
export async function readFont(key: string, path: string): Promise<FontFacts> {
  const { readFontFacts } = await import("@/lib/skills/documents/font-facts");
  return readFontFacts(new Uint8Array(await openedBundle(key).read(path)));
}
