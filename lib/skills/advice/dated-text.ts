import type { Problem } from "@/lib/skills/bundle/bundle";
import type { MarkdownDocument } from "./markdown-document";
import type { AdviceRule } from "./skill-text";

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const WHEN = `(?:${MONTH}\\s+(?:\\d{1,2},?\\s+)?|(?:early|late|mid)[ -])`;
/** "before August 2025", "until late 2026", "as of 2024". Not "since 2022", which stays true, or "after 2020", which may be about data. */
const DATED = new RegExp(
  `\\b(?:(?:before|after|until)\\s+(?:the end of\\s+)?${WHEN}|as of\\s+${WHEN}?)20\\d\\d\\b(?!-)`,
  "i",
);
const HISTORY =
  /\b(?:old|older|legacy|deprecat\w*|history|historical|changelog|migrat\w*|previous|archive\w*|release notes?|versions?|examples?)\b/i;

/** Text that will go out of date, except in sections about the past (docs/skills-api.md §8.7). */
export const adviseDatedText: AdviceRule = ({ documents }) => documents.flatMap(findDated);

function findDated(document: MarkdownDocument): Problem[] {
  const { path, prose } = document;
  if (HISTORY.test(path)) return [];
  const isHistory = historyByLine(document);
  return prose.flatMap(({ text, line }) => {
    const match = DATED.exec(text);
    if (!match) return [];
    const at = line + text.slice(0, match.index).split("\n").length - 1;
    if (isHistory(at)) return [];
    const message = `“${match[0].replace(/\s+/g, " ")}” will go out of date. Describe current behaviour; move the old under “Old patterns”`;
    return [{ rule: "dated-text", path, line: at, message }];
  });
}

/** Tells whether a line is in a section about the past, at any level. Must be called with ascending lines. */
function historyByLine({ headings }: MarkdownDocument): (line: number) => boolean {
  const open: { depth: number; isHistory: boolean }[] = [];
  let next = 0;
  return (line) => {
    for (let heading = headings[next]; heading && heading.line <= line; heading = headings[++next]) {
      while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
      open.push({ depth: heading.depth, isHistory: HISTORY.test(heading.text) });
    }
    return open.some(({ isHistory }) => isHistory);
  };
}
