import { type FolderReader, MAX_PARSED_LENGTH } from "@/lib/skills/advice/folder-reader";
import { PathIndex } from "@/lib/skills/advice/named-paths";
import { fileKind, isBinary, isBinaryName } from "@/lib/skills/file-kind";
import { estimateTokens, type TokenCost } from "./estimate-tokens";
import { isScript } from "./is-script";
import { tokenCost } from "./token-cost";

export interface FileCost {
  path: string;
  /** Estimated. */
  tokens: number;
}

/** What a whole skill may cost, in estimated tokens. */
export interface FolderCost extends TokenCost {
  /** Files that a model may read while it works, in the order in which the skill leads to them. */
  onDemand: FileCost[];
  /** Files that are run: only what they print is paid for. */
  scripts: string[];
  /** Files on demand past the limits, which are not in the sum. */
  uncountedCount: number;
}

/** Nobody reads more of a file at once. */
const MAX_FILE_BYTES = 500_000;
/** Of all files on demand: counting stays about a second. */
const MAX_BYTES = 4_000_000;

/**
 * The cost of a folder: SKILL.md, then every text file that it leads to by a link or by its path, what those lead to, and
 * what lies in references/. Scripts are apart. Only what is reached is read.
 */
export async function tokenCostOfFolder({ entries, read, parse, pause }: FolderReader): Promise<FolderCost> {
  const readable = entries.filter(({ path }) => !isBinaryName(path) && !isScript(path));
  const sizes = new Map(readable.map(({ path, size }) => [path, size]));
  const index = new PathIndex(sizes.keys());
  const cost: FolderCost = {
    always: 0,
    whenFired: 0,
    onDemand: [],
    scripts: entries.map(({ path }) => path).filter(isScript),
    uncountedCount: 0,
  };
  let left = MAX_BYTES;
  let parsedLength = 0;
  const waiting = ["SKILL.md", ...[...sizes.keys()].filter((path) => path.startsWith("references/"))];
  const seen = new Set<string>();
  for (const path of waiting) {
    const size = sizes.get(path);
    if (size === undefined || seen.has(path)) continue;
    seen.add(path);
    if (size > MAX_FILE_BYTES || size > left) {
      cost.uncountedCount++;
      continue;
    }
    left -= size;
    const bytes = await read(path);
    await pause();
    if (isBinary(bytes)) continue;
    const text = new TextDecoder().decode(bytes);
    addText(cost, path, text);
    if (fileKind(path) !== "markdown" || parsedLength + text.length > MAX_PARSED_LENGTH) continue;
    parsedLength += text.length;
    waiting.push(...index.namedIn(parse(path, text)));
  }
  return cost;
}

function addText(cost: FolderCost, path: string, text: string): void {
  if (path === "SKILL.md") Object.assign(cost, tokenCost(text));
  else cost.onDemand.push({ path, tokens: estimateTokens(text) });
}
