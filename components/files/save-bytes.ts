/** Some browsers open the address only after the click has returned. */
const KEPT_MS = 10_000;

/** Hands bytes to the browser to save under a name; never a type that it would open instead. */
export function saveBytes(content: ArrayBuffer, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
