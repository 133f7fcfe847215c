import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// It leaves its parser in a global, where PDF.js looks before it starts a worker: this is one already.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { ApiError } from "@/lib/skills/api/api-error";
import type { DocumentBlock, DocumentSection, DocumentText } from "@/lib/skills/documents/document-text";
import { PDF_SAFETY } from "./pdf-safety";

/** A file that small holds more pages only to be a bomb; nobody reads further by eye. */
const MAX_PAGES = 500;

/** The text of a PDF, page by page, in the order in which it was drawn. Rejects with ApiError when it is no readable PDF. */
export async function readPdfText(bytes: Uint8Array): Promise<DocumentText> {
  const loading = getDocument({
    ...PDF_SAFETY,
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const pdf = await loading.promise;
    const sections: DocumentSection[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
      const page = await pdf.getPage(number);
      sections.push({ title: `Page ${number}`, blocks: await readBlocks(page) });
      page.cleanup();
    }
    return { sections, isCut: pdf.numPages > MAX_PAGES };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ApiError("invalid_request_error", `This PDF cannot be read: ${reason}`);
  } finally {
    await loading.destroy();
  }
}

async function readBlocks(page: PDFPageProxy): Promise<DocumentBlock[]> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
}
