import type { Frontmatter } from "./frontmatter";

/** What a skill costs a request, in estimated tokens. */
export interface TokenCost {
  /** Name and description: part of every request that may use the skill. */
  always: number;
  /** The body of SKILL.md: read when the skill fires. */
  whenFired: number;
}

const PIECES =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{L}[\p{L}\p{M}']*|\p{N}+|[^\s\p{L}\p{N}]|\n+/gu;
/** English words of this many letters are mostly one token of their own. */
const LETTERS_PER_TOKEN = 7;
const DIGITS_PER_TOKEN = 3;

/**
 * Tokens of a text, estimated: a word is one token for every seven letters or part of them, digits go in threes, a
 * punctuation mark, a line break and a CJK character are one each. Good for comparing two texts, not for a bill.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(PIECES)) tokens += costOfPiece(piece);
  return tokens;
}

/** The cost of a SKILL.md that was read (progressive disclosure: metadata always, body when it fires). */
export function costOfParts({ fields, body }: Pick<Frontmatter, "fields" | "body">): TokenCost {
  const metadata = fields.filter((field) => field.key === "name" || field.key === "description");
  return {
    always: metadata.reduce((sum, field) => sum + estimateTokens(field.value), 0),
    // Blank lines around it are nothing to read, and some readers drop them.
    whenFired: estimateTokens(body.trim()),
  };
}

function costOfPiece(piece: string): number {
  if (/^\p{N}/u.test(piece)) return Math.ceil(piece.length / DIGITS_PER_TOKEN);
  return /^\p{L}/u.test(piece) ? Math.ceil(piece.length / LETTERS_PER_TOKEN) : 1;
}
