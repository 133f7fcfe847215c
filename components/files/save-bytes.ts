/** Some browsers read the URL only after the click has returned. */
const KEPT_MS = 10_000;

/** Saves bytes as a download. The generic type keeps the browser from opening them instead. */
export function saveBytes(content: ArrayBuffer, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
