import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { rawZip } from "@/lib/skills/archive/zip-for-test";
import { documentLines } from "./document-lines";
import { type OfficeFormat, readOffice } from "./read-office";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(...targets: [type: string, target: string][]): string {
  const rows = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${rows.join("")}</Relationships>`;
}

async function linesOfParts(format: OfficeFormat, parts: Record<string, string>): Promise<string[]> {
  const entries = Object.entries(parts).map(([name, text]) => ({
    name,
    packed: new TextEncoder().encode(text),
  }));
  return documentLines(await readOffice(rawZip(entries), format));
}

function wordOf(body: string, before = ""): Promise<string[]> {
  return linesOfParts("word", {
    "_rels/.rels": relations(["officeDocument", "word/document.xml"]),
    "word/document.xml": `${before}<w:document><w:body>${body}</w:body></w:document>`,
  });
}

function sheetOf(rows: string, styles = "<styleSheet/>"): Promise<string[]> {
  return linesOfParts("sheets", {
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "/xl/s.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": styles,
    "xl/s.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
}

describe("documents written by LibreOffice", () => {
  it.each<[string, OfficeFormat, string[]]>([
    [
      "report.docx",
      "word",
      [
        "# Quarterly report",
        "Revenue grew in every region. The figures come from the ledger & were checked twice[2].",
        "## Regions",
        "Region | Revenue",
        "Europe | 1250",
        "Größe <Asia> | 980",
        "## What next",
        "- Close the ledger",
        "- Send the report",
        "The second page holds the remarks.",
        "── Footnotes ──",
        "[2] By Dana and by Kim.",
      ],
    ],
    [
      "deck.pptx",
      "slides",
      [
        "── Slide 1 ──",
        "Quarterly results",
        "- Europe grew",
        "- Asia & Größe held",
        "### Notes",
        "Say thanks first.",
        "── Slide 2 ──",
        "Figures",
        "Region | Revenue",
        "Europe | 1250",
      ],
    ],
    [
      "ledger.xlsx",
      "sheets",
      [
        "── Revenue ──",
        "Region | Revenue | Closed on",
        "Europe | 1250.5 | 2026-09-30",
        "Asia & Größe | 980 | 2026-10-02",
        "Total | =SUM(B2:B3) → 2230.5",
        "── Notes ──",
        " | Checked twice",
        " | 1",
      ],
    ],
  ])("%s reads as its lines", async (sample, format, lines) => {
    expect(documentLines(await readOffice(await readFile(`e2e/samples/${sample}`), format))).toEqual(lines);
  });
});

describe("content that Word stores but doesn't show", () => {
  it.each([
    [
      "deleted text",
      "<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
      ["kept"],
    ],
    ["a field's code", "<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>7</w:t></w:r></w:p>", ["7"]],
    [
      "the older drawing of a text box",
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
      ["new"],
    ],
    [
      "a content control",
      "<w:sdt><w:sdtContent><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:sdtContent></w:sdt>",
      ["inside"],
    ],
  ])("ignores %s", async (_case, body, lines) => {
    expect(await wordOf(body)).toEqual(lines);
  });
});

describe("cells", () => {
  const dates = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;day&quot; 0.00"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  it.each([
    ["a date", `<c s="1"><v>45292</v></c>`, "2024-01-01"],
    ["a time of a day", `<c s="2"><v>45292.75</v></c>`, "2024-01-01 18:00:00"],
    ["a number whose format only quotes a d", `<c s="3"><v>45292</v></c>`, "45292"],
    ["a number past every date", `<c s="1"><v>1e99</v></c>`, "1e99"],
    ["a boolean", `<c t="b"><v>1</v></c>`, "TRUE"],
    ["inline text", `<c t="inlineStr"><is><t>a</t><rPh><t>x</t></rPh></is></c>`, "a"],
    ["a cell further right", `<c r="C1"><v>1</v></c>`, " |  | 1"],
  ])("show %s", async (_case, cells, line) => {
    expect(await sheetOf(`<row>${cells}</row>`, dates)).toEqual(["── S ──", line]);
  });

  it("far to the right are left out, and isCut is set", async () => {
    const lines = await sheetOf(`<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>`);
    expect(lines).toEqual(["── S ──", "1", "… only part of this document is shown"]);
  });

  it("far apart don't fill memory", async () => {
    const rows = Array.from({ length: 1_000 }, (_, row) => `<row><c r="SF${row + 1}"><v>1</v></c></row>`);
    expect((await sheetOf(rows.join(""))).length).toBeLessThan(410);
  });
});

describe("hostile documents", () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
  it.each([
    [
      "entities that expand",
      () => wordOf("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", laughs),
      /isn’t valid XML: .*entity/,
    ],
    ["endless elements", () => wordOf("<w:p>".repeat(100_000)), /more than 250 nested levels/],
    ["elements without number", () => wordOf("<w:p/>".repeat(600_000)), /more than 500000 elements/],
    ["a broken tag", () => wordOf("<w:p"), /isn’t valid XML/],
    ["no main part", () => linesOfParts("word", { "a.xml": "<a/>" }), /zip without an Office document/],
  ])("are refused for %s", async (_case, read, reason) => {
    await expect(read()).rejects.toThrow(reason);
  });

  it("that refer to a file outside don't read it", async () => {
    const parts = { "_rels/.rels": relations(["officeDocument", "https://example.com/word/document.xml"]) };
    await expect(linesOfParts("word", parts)).rejects.toThrow(/zip without an Office document/);
  });
});

it("refuses a presentation that refers to one slide endlessly", async () => {
  const slides = Array.from({ length: 8_000 }, () => `<sldId r:id="rId1"/>`).join("");
  const deck = linesOfParts("slides", {
    "_rels/.rels": relations(["officeDocument", "p.xml"]),
    "p.xml": `<presentation><sldIdLst>${slides}</sldIdLst></presentation>`,
    "_rels/p.xml.rels": relations(["slide", "s.xml"]),
    "s.xml": `<sld><cSld><spTree/></cSld></sld>`,
  });
  await expect(deck).rejects.toThrow("This document has more text than Skilldeck reads.");
});
