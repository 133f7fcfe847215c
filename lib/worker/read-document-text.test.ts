import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { documentLines } from "@/lib/skills/documents/document-lines";
import { openFolder } from "./open-bundles";
import { readDocumentText } from "./read-document-text";

async function linesOf(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  await openFolder("draft", [{ path, content: new Blob([bytes]), executable: false }]);
  return documentLines(await readDocumentText("draft", path));
}

async function sampleLines(name: string): Promise<string[]> {
  return linesOf(name, new Uint8Array(await readFile(`e2e/samples/${name}`)));
}

it("reads a PDF page by page, in its lines", async () => {
  // The bullet is a glyph of a symbol font, from the private use area.
  const lines = (await sampleLines("report.pdf")).map((line) => line.replace(/\p{Co}/u, "•"));
  expect(lines).toEqual([
    "── Page 1 ──",
    "Quarterly report",
    "Revenue grew in every region. The figures come from the ledger & were checked twice1.",
    "Regions",
    "Region Revenue",
    "Europe 1250",
    "Größe <Asia> 980",
    "What next",
    "• Close the ledger",
    "• Send the report",
    "1 By Dana and by Kim.",
    "── Page 2 ──",
    "The second page holds the remarks.",
  ]);
});

it.each([
  ["report.docx", "# Quarterly report"],
  ["deck.pptx", "── Slide 1 ──"],
  ["ledger.xlsx", "── Revenue ──"],
])("reads %s", async (name, first) => {
  expect((await sampleLines(name))[0]).toBe(first);
});

it.each([
  ["a.pdf", "no pdf", /Couldn’t read this PDF/],
  ["a.pdf", "", /Couldn’t read this PDF/],
  ["a.docx", "no zip", /not a zip archive/],
])("says why %s with %j can't be read", async (path, text, reason) => {
  await expect(linesOf(path, new TextEncoder().encode(text))).rejects.toThrow(reason);
});
