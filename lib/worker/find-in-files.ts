import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { isBinary } from "@/lib/skills/file-kind";
import { type FoundLine, findInText, MAX_MATCHES } from "@/lib/skills/find-in-text";
import { openedBundle } from "./open-bundles";
import { untilMessagesAreHeard } from "./until-messages-are-heard";

export interface FoundFile {
  path: string;
  /** Matches in the lines given. */
  count: number;
  lines: FoundLine[];
}

export interface Found {
  files: FoundFile[];
  count: number;
  /** Whether the search stopped at the limit. */
  isCut: boolean;
}

let latest = 0;
let kept: { entries: BundleEntry[]; texts: Map<string, string | null> } = { entries: [], texts: new Map() };

/**
 * Finds a text in all text files of a bundle, ignoring case, in the order of its entries. Null when another search began
 * meanwhile: this one gave up.
 */
export async function findInFiles(key: string, query: string): Promise<Found | null> {
  const turn = ++latest;
  const found: Found = { files: [], count: 0, isCut: false };
  const { entries, read } = openedBundle(key);
  if (kept.entries !== entries) kept = { entries, texts: new Map() };
  const { texts } = kept;
  for (const { path } of entries) {
    const text = await textOf(path, texts, read);
    await untilMessagesAreHeard();
    if (turn !== latest) return null;
    const { lines, count, isCut } =
      text === null ? NOTHING : findInText(text, query, MAX_MATCHES - found.count);
    if (count > 0) found.files.push({ path, count, lines });
    found.count += count;
    if (isCut) return { ...found, isCut };
  }
  return found;
}

const NOTHING = { lines: [], count: 0, isCut: false };

/** The texts are kept until another bundle is searched: each letter typed searches them again. */
async function textOf(
  path: string,
  texts: Map<string, string | null>,
  read: (path: string) => Promise<Uint8Array>,
): Promise<string | null> {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const bytes = await read(path);
  const text = isBinary(bytes) ? null : new TextDecoder().decode(bytes);
  texts.set(path, text);
  return text;
}
