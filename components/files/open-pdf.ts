import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  PDFWorker,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { PDF_SAFETY } from "@/lib/worker/pdf-safety";

/** Starts to read a PDF in a worker of its own, from this page's own address. `destroy` ends both. */
export function openPdf(content: ArrayBuffer): { loading: PDFDocumentLoadingTask; close: () => void } {
  // PDF.js asks for an address even where it is handed a worker.
  GlobalWorkerOptions.workerSrc ||= "given";
  const port = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  // The bytes are handed over to the worker: the cache keeps its own.
  const loading = getDocument({ ...PDF_SAFETY, data: new Uint8Array(content.slice(0)), worker });
  return {
    loading,
    close: () => {
      void loading.destroy().finally(() => port.terminate());
    },
  };
}
