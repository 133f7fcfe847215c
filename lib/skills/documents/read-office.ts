import type { DocumentText } from "./document-text";
import { openOfficePackage } from "./office-package";
import { readSheets } from "./read-sheets";
import { readSlides } from "./read-slides";
import { readWord } from "./read-word";

export type OfficeFormat = "word" | "slides" | "sheets";

const READERS = { word: readWord, slides: readSlides, sheets: readSheets };

/** Reads the text of an untrusted docx, pptx or xlsx. Rejects with ApiError if it can't be read or exceeds a limit. */
export async function readOffice(bytes: Uint8Array, format: OfficeFormat): Promise<DocumentText> {
  return READERS[format](await openOfficePackage(bytes));
}
