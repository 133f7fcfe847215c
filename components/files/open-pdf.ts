import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  PDFWorker,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { PDF_SAFETY } from "@/lib/worker/pdf-safety";

/** Starts reading a PDF in a new worker, loaded from this site. `close` ends both. */
export function openPdf(content: ArrayBuffer): { loading: PDFDocumentLoadingTask; close: () => void } {
  // PDF.js requires an address even when it is given a worker.
  GlobalWorkerOptions.workerSrc ||= "given";
  const port = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  // The bytes are transferred to the worker, so the cache keeps its own copy.
  const loading = getDocument({ ...PDF_SAFETY, data: new Uint8Array(content.slice(0)), worker });
  return {
    loading,
    close: () => {
      void loading.destroy().finally(() => port.terminate());
    },
  };
}
