import type { MarkdownDocument } from "./markdown-document";
import type { AdviceRule } from "./skill-text";

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const WHEN = `(?:${MONTH}\\s+(?:\\d{1,2},?\\s+)?|(?:early|late|mid)[ -])`;
/** "before August 2025", "until late 2026", "as of 2024"; "since 2022" stays true, and "after 2020" may be about the data. */
const DATED = new RegExp(
  `\\b(?:(?:before|after|until)\\s+(?:the end of\\s+)?${WHEN}|as of\\s+${WHEN}?)20\\d\\d\\b(?!-)`,
  "i",
);
const HISTORY =
  /\b(?:old|older|legacy|deprecat\w*|history|historical|changelog|migrat\w*|previous|archive\w*|release notes?|versions?|examples?)\b/i;

/** Text that turns wrong by itself, outside a section about what was (contract §8.7). */
export const adviseDatedText: AdviceRule = ({ documents }) =>
  documents.flatMap((document) =>
    document.prose.flatMap(({ text, line }) => {
      const match = DATED.exec(text);
      if (!match) return [];
      const at = line + text.slice(0, match.index).split("\n").length - 1;
      if (isHistory(document, at)) return [];
      const message = `“${match[0].replace(/\s+/g, " ")}” turns wrong with time: say what holds now, and what was under “Old patterns”`;
      return [{ rule: "dated-text", path: document.path, line: at, message }];
    }),
  );

/** Whether a line's own heading, or one above that, is about the past. */
function isHistory({ path, headings }: MarkdownDocument, line: number): boolean {
  if (HISTORY.test(path)) return true;
  let depth = 7;
  return headings.toReversed().some((heading) => {
    if (heading.line > line || heading.depth >= depth) return false;
    depth = heading.depth;
    return HISTORY.test(heading.text);
  });
}
