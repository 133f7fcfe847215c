import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// Sets a global that PDF.js checks before it starts a worker of its own. This code already runs in one.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { ApiError } from "@/lib/skills/api/api-error";
import type { DocumentBlock, DocumentSection, DocumentText } from "@/lib/skills/documents/document-text";
import { PDF_SAFETY } from "./pdf-safety";

/** Most pages read. A file with more is too long to compare by eye, or a bomb. */
const MAX_PAGES = 500;

/** The text of a PDF, page by page, in the order in which it is drawn. Rejects with ApiError if the PDF can't be read. */
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
    throw new ApiError("invalid_request_error", `Couldn’t read this PDF: ${reason}`);
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
