import type { Nodes } from "hast";

/** A tree's visible text and link destinations, with `gap` between nodes. */
export function shownText(node: Nodes, gap: string): string {
  if (node.type === "text") return node.value;
  const inner = "children" in node ? node.children.map((child) => shownText(child, gap)).join(gap) : "";
  if (node.type !== "element") return inner;
  const { href } = node.properties;
  const text = typeof href === "string" ? `${inner} ${decode(href)} ` : inner;
  return APART.has(node.tagName) ? ` ${text} ` : text;
}

const APART = new Set("p div li td th pre blockquote h1 h2 h3 h4 h5 h6 br".split(" "));

/** How often each word occurs in a text. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of a markdown source, without numbers of list items, ticks of tasks and entities. */
function wordsOfSource(markdown: string): Map<string, number> {
  return countWords(
    markdown
      .replace(/^((?:[ \t]*(?:>|[-*+](?=\s)))*[ \t]*)\d{1,9}[.)](?=\s|$)/gm, "$1")
      .replace(/^((?:[ \t]*(?:>|[-*+](?=\s)))*[ \t]*)\[[xX]\](?=\s)/gm, "$1")
      .replace(/&#?\w+;/g, " "),
  );
}

/** Words that occur more often in the source than in the shown text, whether or not markup splits a word. */
export function lostWords(markdown: string, tree: Nodes): string[] {
  const [joined, parted] = ["", " "].map((gap) => countWords(shownText(tree, gap)));
  return [...wordsOfSource(markdown)].flatMap(([word, count]) =>
    Math.max(joined?.get(word) ?? 0, parted?.get(word) ?? 0) < count ? word : [],
  );
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
