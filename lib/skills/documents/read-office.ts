import type { DocumentText } from "./document-text";
import { openOfficePackage } from "./office-package";
import { readSheets } from "./read-sheets";
import { readSlides } from "./read-slides";
import { readWord } from "./read-word";

export type OfficeFormat = "word" | "slides" | "sheets";

const READERS = { word: readWord, slides: readSlides, sheets: readSheets };

/** What a docx, pptx or xlsx of an untrusted origin says. Rejects with ApiError when it cannot be read or is past the limits. */
export async function readOffice(bytes: Uint8Array, format: OfficeFormat): Promise<DocumentText> {
  return READERS[format](await openOfficePackage(bytes));
}
