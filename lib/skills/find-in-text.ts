/** A line with matches. A long one is cut around the first. */
export interface FoundLine {
  /** 1-based. */
  line: number;
  text: string;
  /** Number of matches in the whole line. */
  count: number;
  /** UTF-16 columns of the matches that are inside `text`. */
  spans: { start: number; end: number }[];
}

export interface FoundLines {
  lines: FoundLine[];
  /** Number of matches, including those outside excerpts. */
  count: number;
  isCut: boolean;
}

/** Most matches in all files of a bundle, so that the results stay small. */
export const MAX_MATCHES = 2_000;
const MAX_EXCERPT_CHARACTERS = 200;
/** Characters shown before the first match of a long line. */
const EXCERPT_LEAD = 40;

/** Matches a text literally, ignoring case. */
export function findPattern(query: string): RegExp {
  return new RegExp(query.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
}

/** Finds a text in the lines of another, ignoring case. After `limit` matches it stops and sets `isCut`. */
export function findInText(text: string, query: string, limit: number): FoundLines {
  const pattern = findPattern(query);
  const found: FoundLines = { lines: [], count: 0, isCut: false };
  // Most files have no match: searching the whole text once is faster than line by line.
  if (text.search(pattern) < 0) return found;
  for (const [index, line] of text.split("\n").entries()) {
    const { spans, isCut } = spansIn(line, pattern, limit - found.count);
    found.count += spans.length;
    found.isCut = isCut;
    if (spans.length > 0) found.lines.push(excerpt(line, index + 1, spans));
    if (isCut) break;
  }
  return found;
}

function spansIn(
  line: string,
  pattern: RegExp,
  limit: number,
): { spans: FoundLine["spans"]; isCut: boolean } {
  const spans: FoundLine["spans"] = [];
  for (const { index, 0: match } of line.matchAll(pattern)) {
    if (spans.length >= limit) return { spans, isCut: true };
    spans.push({ start: index, end: index + match.length });
  }
  return { spans, isCut: false };
}

function excerpt(text: string, line: number, spans: FoundLine["spans"]): FoundLine {
  if (text.length <= MAX_EXCERPT_CHARACTERS) return { line, text, count: spans.length, spans };
  const from = Math.max(0, (spans[0]?.start ?? 0) - EXCERPT_LEAD);
  const to = Math.min(text.length, from + MAX_EXCERPT_CHARACTERS);
  const inside = spans.filter(({ end }) => end <= to);
  const lead = from > 0 ? "…" : "";
  return {
    line,
    count: spans.length,
    text: `${lead}${text.slice(from, to)}${to < text.length ? "…" : ""}`,
    spans: inside.map(({ start, end }) => ({
      start: start - from + lead.length,
      end: end - from + lead.length,
    })),
  };
}
