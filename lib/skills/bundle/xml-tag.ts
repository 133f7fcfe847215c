/** `<b …>`; `<b` unless a letter, digit or bracket before it makes it a comparison, as in `a<b`; then `</b`, `<!--` and the like. */
const TAG = /<[\p{L}_][^<>]*>|(?<![\p{L}\p{N}_)\]])<[\p{L}_]|<\/[\p{L}_>]|<!(?:--|\[|\p{L})|<\?\p{L}/u;
const START_OF_TAG = /^<[^<>]{0,28}>?/u;

/**
 * The start of the first XML tag in a text, at most 30 characters; null if there is none. The API refuses tags and does not say
 * what counts as one. Not counted here: comparisons (`< 1s`, `<=`, `>90`, `a<b`), arrows (`->`, `<-`) and `<>`.
 */
export function findXmlTag(text: string): string | null {
  const tag = TAG.exec(text);
  return tag && (START_OF_TAG.exec(text.slice(tag.index))?.[0] ?? null);
}
