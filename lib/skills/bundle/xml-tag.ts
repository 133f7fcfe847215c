/** `<b …>`, or an unclosed `<b` (unless the character before makes it a comparison, as in `a<b`), `</b`, `<!--`, `<!DOCTYPE`, `<?xml`. */
const TAG = /<[\p{L}_][^<>]*>|(?<![\p{L}\p{N}_)\]])<[\p{L}_]|<\/[\p{L}_>]|<!(?:--|\[|\p{L})|<\?\p{L}/u;
const START_OF_TAG = /^<[^<>]{0,28}>?/u;

/**
 * The first XML tag in a text, cut to 30 characters; null if there is none. The API refuses tags without saying what counts
 * as one. These don't: comparisons (`< 1s`, `<=`, `>90`, `a<b`), arrows (`->`, `<-`) and `<>`.
 */
export function findXmlTag(text: string): string | null {
  const tag = TAG.exec(text);
  return tag && (START_OF_TAG.exec(text.slice(tag.index))?.[0] ?? null);
}
