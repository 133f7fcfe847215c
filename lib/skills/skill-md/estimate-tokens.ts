import type { Frontmatter } from "./frontmatter";

/** What a skill adds to a request, in estimated tokens. */
export interface TokenCost {
  /** Name and description: part of every request that may use the skill. */
  always: number;
  /** The body of SKILL.md, read when the skill is triggered. */
  whenFired: number;
}

const PIECES =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{L}[\p{L}\p{M}']*|\p{N}+|[^\s\p{L}\p{N}]|\n+/gu;
/** Most English words up to this length are one token. */
const LETTERS_PER_TOKEN = 7;
const DIGITS_PER_TOKEN = 3;

/**
 * Estimates the tokens of a text: one per seven letters of a word (rounded up), one per three digits, one per punctuation mark,
 * line break and CJK character. Good enough to compare two texts.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(PIECES)) tokens += costOfPiece(piece);
  return tokens;
}

/** The cost of a parsed SKILL.md: metadata with every request, the body when the skill is triggered. */
export function costOfParts({ fields, body }: Pick<Frontmatter, "fields" | "body">): TokenCost {
  const metadata = fields.filter((field) => field.key === "name" || field.key === "description");
  return {
    always: metadata.reduce((sum, field) => sum + estimateTokens(field.value), 0),
    // Blank lines around the body are not counted: some readers drop them.
    whenFired: estimateTokens(body.trim()),
  };
}

function costOfPiece(piece: string): number {
  if (/^\p{N}/u.test(piece)) return Math.ceil(piece.length / DIGITS_PER_TOKEN);
  return /^\p{L}/u.test(piece) ? Math.ceil(piece.length / LETTERS_PER_TOKEN) : 1;
}
