import type { DocumentText } from "@/lib/skills/documents/document-text";
import { fileKind, officeFormat } from "@/lib/skills/file-kind";
import { openedBundle } from "./open-bundles";

/** The text of a PDF or office document. Loads the reader of its format on demand. */
export async function readDocumentText(key: string, path: string): Promise<DocumentText> {
  const bytes = await openedBundle(key).read(path);
  if (fileKind(path) === "pdf") {
    const { readPdfText } = await import("./read-pdf-text");
    return readPdfText(bytes);
  }
  const { readOffice } = await import("@/lib/skills/documents/read-office");
  return readOffice(bytes, officeFormat(path));
}
