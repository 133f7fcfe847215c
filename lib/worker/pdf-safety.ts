/** How PDF.js opens a file of an untrusted origin: no forms, no code of WebAssembly, nothing fetched, no word in the console. */
export const PDF_SAFETY = {
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
  /** Pixels of one picture: past this it is left blank. */
  maxImageSize: 50_000_000,
} as const;
