import type { Element, Nodes } from "hast";
import { expect, it } from "vitest";
import { openFolder } from "./open-bundles";
import { renderMarkdown } from "./render-markdown";

async function elementsOf(markdown: string): Promise<Element[]> {
  await openFolder("draft", [{ path: "a.md", content: new Blob([markdown]), executable: false }]);
  const found: Element[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "element") found.push(node);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(await renderMarkdown("draft", "a.md"));
  return found;
}

it("renders no frontmatter, which has its own table", async () => {
  const elements = await elementsOf("---\nname: notes\n---\n# Title\n");
  expect(elements.map((element) => element.tagName)).toEqual(["h1"]);
});

it("gives headings ids that can't shadow names of the document", async () => {
  const [heading] = await elementsOf("# location\n");
  expect(heading?.properties.id).toBe("user-content-location");
});

it.each([
  ["raw HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["a script link", "[x](javascript:alert(1))"],
  ["a data link", "[x](data:text/html,<script>1</script>)"],
  ["a script in a reference", "[x][y]\n\n[y]: javascript:alert(1)"],
  ["an autolink", "<javascript:alert(1)>"],
  ["a picture", "![x](javascript:alert(1))"],
])("lets no script through in %s", async (_case, markdown) => {
  for (const { tagName, properties } of await elementsOf(markdown)) {
    expect(tagName).not.toBe("script");
    expect(Object.keys(properties).filter((name) => name.startsWith("on"))).toEqual([]);
    for (const value of [properties.href, properties.src])
      expect(String(value ?? "")).not.toMatch(/^(javascript|data):/i);
  }
});

it("renders tables, task lists and coloured code", async () => {
  const elements = await elementsOf("| a |\n|---|\n| 1 |\n\n- [x] done\n\n```python\nreturn 1\n```\n");
  const tags = elements.map((element) => element.tagName);
  expect(tags).toEqual(expect.arrayContaining(["table", "input", "pre"]));
  expect(elements.some((element) => String(element.properties.className).includes("hljs-keyword"))).toBe(
    true,
  );
});

it("replaces only invisible characters with their code, in prose and in code", async () => {
  const markdown = "A hid\u200Bden word and `co\u202Ede`, 👩‍👩‍👧 as usual.\n";
  const marks = (await elementsOf(markdown)).filter((element) => element.tagName === "mark");
  expect(marks.map((mark) => mark.properties.dataHidden)).toEqual(["U+200B", "U+202E"]);
});
