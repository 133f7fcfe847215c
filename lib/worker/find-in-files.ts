import { isBinary } from "@/lib/skills/file-kind";
import { type FoundLine, findInText, MAX_MATCHES } from "@/lib/skills/find-in-text";
import { type OpenBundle, openedBundle } from "./open-bundles";
import { pauseInTurns } from "./pause-in-turns";

export interface FoundFile {
  path: string;
  /** Number of matches in `lines`. */
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
/** Texts of the bundle searched last, because each letter typed starts a new search. Dropped with the bundle. */
let kept = new WeakMap<OpenBundle, Map<string, string | null>>();

/**
 * Finds a text in all text files of a bundle, ignoring case, in the order of its entries. Null if a newer search has
 * started.
 */
export async function findInFiles(key: string, query: string): Promise<Found | null> {
  const turn = ++latest;
  const found: Found = { files: [], count: 0, isCut: false };
  const bundle = openedBundle(key);
  const texts = kept.get(bundle) ?? new Map<string, string | null>();
  if (!kept.has(bundle)) kept = new WeakMap([[bundle, texts]]);
  const pause = pauseInTurns();
  for (const { path } of bundle.entries) {
    const text = await textOf(path, texts, bundle.read);
    await pause();
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
