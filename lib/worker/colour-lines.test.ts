import { beforeEach, describe, expect, it } from "vitest";
import { colourLines } from "./colour-lines";
import { closeBundle, openFolder } from "./open-bundles";

async function coloursOf(path: string, text: string, lineCount?: number): Promise<string[]> {
  await openFolder("draft", [{ path, content: new Blob([text]), executable: false }]);
  const colours = await colourLines("draft", path, lineCount);
  if (!colours) return [];
  const lines = text.split("\n");
  return Array.from({ length: colours.spans.length / 3 }, (_, index) => {
    const line = colours.lineStarts.findLastIndex((start) => start <= index);
    const [start = 0, end = 0, name = 0] = colours.spans.subarray(index * 3);
    return `${line + 1}:${lines[line]?.slice(start, end)}=${colours.classNames[name]}`;
  });
}

beforeEach(() => closeBundle("draft"));

describe("colourLines", () => {
  it("returns each span with its line and columns", async () => {
    expect(await coloursOf("a.py", 'x = 1\n\nreturn "é"\n')).toEqual([
      "1:1=hljs-number",
      "3:return=hljs-keyword",
      '3:"é"=hljs-string',
    ]);
  });

  it("continues a colour after a line break", async () => {
    expect(await coloursOf("a.py", '"""a\nb"""\n')).toEqual(['1:"""a=hljs-string', '2:b"""=hljs-string']);
  });

  it("colours frontmatter as YAML, so its last field is not a heading", async () => {
    const colours = await coloursOf("SKILL.md", "---\nname: notes\n---\n\n# Title\n");
    expect(colours).toContain("2:name:=hljs-attr");
    expect(colours).toContain("5:# Title=hljs-section");
    expect(colours.filter((colour) => colour.startsWith("2:") && colour.endsWith("hljs-section"))).toEqual(
      [],
    );
  });

  it.each([
    ["only the first lines on request", 2, ["1:1=hljs-number", "2:2=hljs-number"]],
    ["all lines if there are fewer", 9, ["1:1=hljs-number", "2:2=hljs-number", "3:3=hljs-number"]],
  ])("colours %s", async (_, lineCount, expected) => {
    expect(await coloursOf("a.py", "a = 1\nb = 2\nc = 3\n", lineCount)).toEqual(expected);
  });

  it("colours the first lines of a text that is too large to colour as a whole", async () => {
    const text = "a = 1\n".repeat(200_000);
    await expect(coloursOf("a.py", text)).rejects.toThrow("more than 1,000,000 characters");
    expect(await coloursOf("a.py", text, 1)).toEqual(["1:1=hljs-number"]);
  });

  it.each([
    ["letters in a row", "a.ts", "x".repeat(200_000), "too many letters without a break"],
    ["long words", "a.ts", `${"x".repeat(9_000)} `.repeat(20), "too many letters without a break"],
    ["blank lines in a row", "a.js", `a${"\n".repeat(200_000)}b`, "too many blanks in a row"],
  ])("refuses to colour %s, with the reason", async (...[, path, text, reason]) => {
    await expect(coloursOf(path, text)).rejects.toThrow(reason);
  });

  it("colours long lines of words", async () => {
    expect(await coloursOf("a.py", "a = 1; ".repeat(20_000))).toHaveLength(20_000);
    expect(await coloursOf("a.py", `${"x".repeat(500)} `.repeat(1_500))).toEqual([]);
  });

  it.each(["notes.txt", "LICENSE", "data.unknown"])("leaves %s plain", async (path) => {
    expect(await coloursOf(path, "return 1\n")).toEqual([]);
  });
});
