import type { Element, Root } from "hast";
import { expect, it } from "vitest";
import { markBrokenLinks } from "./mark-broken-links";

function marksOf(tagName: string, properties: Element["properties"]) {
  const element: Element = { type: "element", tagName, properties, children: [] };
  const root: Root = {
    type: "root",
    children: [{ type: "element", tagName: "p", properties: {}, children: [element] }],
  };
  markBrokenLinks(root, "references/guide.md", ["SKILL.md", "references/guide.md", "scripts/run.py"]);
  const { dataMissing, dataFolder } = element.properties;
  return { missing: dataMissing, folder: dataFolder };
}

it.each<[string, string, Element["properties"], Partial<ReturnType<typeof marksOf>>]>([
  ["a file that is there", "a", { href: "../SKILL.md#x" }, {}],
  ["a file that is not", "a", { href: "../scripts/gone.py" }, { missing: "scripts/gone.py" }],
  [
    "a path relative to the wrong folder",
    "a",
    { href: "scripts/run.py" },
    { missing: "references/scripts/run.py" },
  ],
  ["a folder", "a", { href: "../scripts/" }, { folder: "scripts/" }],
  ["the skill's own folder", "a", { href: "../" }, { folder: "" }],
  ["a picture that is not there", "img", { src: "a.png" }, { missing: "references/a.png" }],
  ["the web", "a", { href: "https://example.com/x.md" }, {}],
  ["a heading", "a", { href: "#x" }, {}],
])("%s", (...[, tagName, properties, marks]) => {
  expect(marksOf(tagName, properties)).toEqual({ missing: undefined, folder: undefined, ...marks });
});
