import { type FolderReader, MAX_PARSED_LENGTH } from "@/lib/skills/advice/folder-reader";
import { PathIndex } from "@/lib/skills/advice/named-paths";
import { isReference } from "@/lib/skills/advice/reference-file";
import { fileKind, isBinary, isBinaryName } from "@/lib/skills/file-kind";
import { estimateTokens, type TokenCost } from "./estimate-tokens";
import { isScript } from "./is-script";
import { tokenCost } from "./token-cost";

export interface FileCost {
  path: string;
  /** Estimated. */
  tokens: number;
}

/** What a whole skill can cost, in estimated tokens. */
export interface FolderCost extends TokenCost {
  /** Files that a model may read while it works, in the order the skill references them. */
  onDemand: FileCost[];
  /** Files that are run. Only their output costs tokens. */
  scripts: string[];
  /** Number of files on demand over the limits, left out of the sum. */
  uncountedCount: number;
}

/** Most bytes counted of one file. */
const MAX_FILE_BYTES = 500_000;
/** Most bytes counted of all files on demand, so that counting takes about a second. */
const MAX_BYTES = 4_000_000;

/**
 * The cost of a folder: SKILL.md, every text file it references by link or path, the files those reference, and references/.
 * Scripts are listed separately. Only reached files are read.
 */
export async function tokenCostOfFolder(folder: FolderReader): Promise<FolderCost> {
  const { texts, uncountedCount } = await readReached(folder);
  const onDemand = [...texts].filter(([path]) => path !== "SKILL.md");
  return {
    ...tokenCost(texts.get("SKILL.md") ?? ""),
    onDemand: onDemand.map(([path, text]) => ({ path, tokens: estimateTokens(text) })),
    scripts: folder.entries.map(({ path }) => path).filter(isScript),
    uncountedCount,
  };
}

async function readReached({ entries, read, parse, pause }: FolderReader) {
  const readable = entries.filter(({ path }) => !isBinaryName(path) && !isScript(path));
  const sizes = new Map(readable.map(({ path, size }) => [path, size]));
  const trail: Trail = { index: new PathIndex(sizes.keys()), parse, left: MAX_PARSED_LENGTH };
  const texts = new Map<string, string>();
  const waiting = new Set(["SKILL.md", ...[...sizes.keys()].filter(isReference)]);
  let left = MAX_BYTES;
  let uncountedCount = 0;
  for (const path of waiting) {
    const size = sizes.get(path);
    if (size === undefined) continue;
    if (size > Math.min(left, MAX_FILE_BYTES)) {
      uncountedCount++;
      continue;
    }
    left -= size;
    const bytes = await read(path);
    await pause();
    if (isBinary(bytes)) continue;
    const text = new TextDecoder().decode(bytes);
    texts.set(path, text);
    for (const named of namesIn(text, path, trail)) waiting.add(named);
  }
  return { texts, uncountedCount };
}

interface Trail {
  index: PathIndex;
  parse: FolderReader["parse"];
  /** Bytes that may still be parsed. */
  left: number;
}

function namesIn(text: string, path: string, trail: Trail): string[] {
  if (fileKind(path) !== "markdown" || text.length > trail.left) return [];
  trail.left -= text.length;
  const document = trail.parse(path, text);
  return document ? trail.index.namedIn(document) : [];
}
