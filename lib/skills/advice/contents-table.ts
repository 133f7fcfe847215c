import type { MarkdownDocument } from "./markdown-document";
import { isMaterial, isPackageFile } from "./reference-file";
import type { AdviceRule } from "./skill-text";

const MAX_LINES_WITHOUT = 100;
/** A reference with fewer headings doesn't need a table. */
const FEWEST_HEADINGS = 4;
/** A table further down is missed by a model that reads only the beginning. */
const NEAR_TOP_LINES = 40;
const TITLE =
  /^(?:table of )?contents?\b|^toc$|^(?:overview|index|in this (?:file|document|guide|reference)|on this page|sections|quick (?:links|navigation|reference)|navigation|what['’]s (?:in )?here)\b|^(?:目录|目次|目錄|inhalt|sommaire|índice|contenido)/i;
/** A model may read only the start of a long reference; a table of contents there lists the rest (docs/skills-api.md §8.3). */
export const adviseContentsTable: AdviceRule = ({ documents: [, ...references] }) =>
  references.flatMap((document) => {
    const { path, lineCount, headings } = document;
    if (lineCount <= MAX_LINES_WITHOUT || headings.length < FEWEST_HEADINGS) return [];
    if (isPackageFile(path) || isMaterial(path) || hasTable(document)) return [];
    const message = `This reference has ${lineCount} lines but no table of contents: list its sections at the top`;
    return [{ rule: "contents-table", path, line: 1, message }];
  });

function hasTable({ headings, links, prose }: MarkdownDocument): boolean {
  const isNear = ({ line }: { line: number }) => line <= NEAR_TOP_LINES;
  if (headings.some((heading) => isNear(heading) && TITLE.test(heading.text))) return true;
  if (prose.some((words) => isNear(words) && /^(?:table of )?contents:?$/i.test(words.text.trim())))
    return true;
  return links.filter((link) => isNear(link) && link.href.startsWith("#")).length >= FEWEST_HEADINGS - 1;
}
