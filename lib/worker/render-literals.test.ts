import type { Nodes } from "hast";
import { expect, it } from "vitest";
import { renderProse } from "./render-markdown";

/** A tree as text, with literal text in guillemets and the tags that matter. */
function write(node: Nodes): string {
  if (node.type === "text") return node.value;
  const inner = "children" in node ? node.children.map(write).join("") : "";
  if (node.type !== "element") return inner;
  const { dataLiteral, alt } = node.properties;
  if (dataLiteral === "") return `«${inner}»`;
  if (dataLiteral === "block") return `{${inner}}`;
  if (node.tagName === "img") return `(picture ${alt})`;
  return ["strong", "em", "a", "h2"].includes(node.tagName) ? `<${node.tagName}>${inner}</>` : inner;
}

const render = (markdown: string) =>
  write(renderProse(markdown, { name: "test", path: "SKILL.md", entries: [] })).trim();

it.each([
  [
    "a block with markdown in it",
    "<HARD-GATE>\n\nDo **not** delete.\n\n</HARD-GATE>",
    "{«<HARD-GATE>»}\nDo <strong>not</> delete.\n{«</HARD-GATE>»}",
  ],
  [
    "a block without blank lines",
    "<HARD-GATE>\nDo NOT delete.\n</HARD-GATE>",
    "{«<HARD-GATE>»\nDo NOT delete.\n«</HARD-GATE>»}",
  ],
  ["inline tags", "Press <kbd>Ctrl</kbd> and<br>go.", "Press «<kbd>»Ctrl«</kbd>» and«<br>»go."],
  ["a comment", "<!-- a -- <b> secret\n -->\n\nText", "{«<!-- a -- <b> secret\n -->»}\nText"],
  ["a comment inside a line", "a <!-- b --> c", "a «<!-- b -->» c"],
  ["a script", "<script>act()</script>", "{«<script>»act()«</script>»}"],
  ["an open tag", "<div onclick=act()", "{«<div onclick=act()»}"],
  ["text with a sign", "<div>\na < b > c\n", "{«<div>»\na < b > c}"],
  ["a title", '[a](b.md "do this")', '<a>a</>« "do this"»'],
  ["an address that can't be linked to", "[a](javascript:x)", "<a>a</>« (javascript:x)»"],
  ["a definition", '[a][B]\n\n[b]: c.md "do"', '<a>a</>«[B]»\n{«[b]: c.md "do"»}'],
  ["a definition without a reference", "[b]: c.md 'do'", "{«[b]: c.md 'do'»}"],
  ["a picture", '![alt *a*](p.png "t")', '(picture alt a)«![alt *a*](p.png "t")»'],
  ["the words after a fence", "```sh run=never\nls\n```", "«sh run=never\n»ls"],
  ["cells without a column", "|a|\n|-|\n|b|c|", "a\n\n\nb\nc"],
  ["a footnote without a reference", "a\n\n[^x]: b **c**", "a\n{«[^x]: »b <strong>c</>}"],
  [
    "a second footnote with the same name",
    "a[^x]\n\n[^x]: b\n\n[^x]: c",
    "a<a>1</>\n{«[^x]: »c}\n<h2>Footnotes</>\n\n\n«[^x]: »b <a>↩</>",
  ],
  [
    "a footnote inside one without a reference",
    "a\n\n[^x]: b\n\n    > [^y]: c\n    >\n    >     [^z]: d",
    "a\n{«[^x]: »b\n\n{«[^y]: »c{«[^z]: »d}}\n}",
  ],
  [
    "a footnote with the same name as one inside another footnote",
    "a[^y]\n\n[^x]: b\n\n    [^y]: c\n\n[^y]: d",
    "a<a>1</>\n{«[^x]: »b}\n{«[^y]: »d}\n<h2>Footnotes</>\n\n\n«[^y]: »c <a>↩</>",
  ],
  [
    "footnotes that only refer to each other",
    "[^x]: a[^y]\n\n[^y]: b[^x]",
    expect.stringMatching(/«\[\^x\]: »a.*«\[\^y\]: »b/s),
  ],
])("shows %s", (_case, markdown, expected) => {
  expect(render(markdown).replace(/\n+/g, "\n")).toEqual(
    typeof expected === "string" ? expected.replace(/\n+/g, "\n") : expected,
  );
});

it("refuses a text that would block its uninterruptible parser", () => {
  expect(() => render("[a](".repeat(40_000))).toThrow("too many brackets");
  expect(() => render(">".repeat(65_000))).toThrow("nests deeper");
});

it("renders a document whose code is too costly to colour", () => {
  expect(render(`\`\`\`ts\n${"x".repeat(200_000)}\n\`\`\``)).toMatch(/^«ts\n»x{200000}$/);
});

it("pads short rows to 50 cells, however wide the header is", () => {
  const wide = `${"|a".repeat(200)}|\n${"|-".repeat(200)}|\n|b|\n`;
  const tree = JSON.stringify(renderProse(wide, { name: "test", path: "SKILL.md", entries: [] }));
  expect(tree.match(/"tagName":"th"/g)).toHaveLength(200);
  expect(tree.match(/"tagName":"td"/g)).toHaveLength(50);
});
