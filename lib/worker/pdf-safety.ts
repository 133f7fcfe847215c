/** Options of PDF.js for untrusted files: no forms, no WebAssembly, no requests, no console messages. */
export const PDF_SAFETY = {
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
  /** Pixels. A larger picture is left blank. */
  maxImageSize: 50_000_000,
} as const;
