import "server-only";

/** What is shorter is no secret, and would be found in every text. */
const MIN_KEY_CHARACTERS = 16;
const REDACTED = "[redacted]";

const formsOf = new Map<string, string[]>();

/** A text without this server's key, whether it stands there plainly or as base64, hex, or URL or JSON text. */
export function redactKey(text: string, key: string | null): string {
  return findForms(key).reduce((left, form) => left.replaceAll(form, REDACTED), text);
}

/** Whether a text holds this server's key in any of those forms. */
export function holdsKey(text: string, key: string | null): boolean {
  return findForms(key).some((form) => text.includes(form));
}

function findForms(key: string | null): string[] {
  if (key === null || key.length < MIN_KEY_CHARACTERS) return [];
  const known = formsOf.get(key) ?? writeForms(key);
  formsOf.set(key, known);
  return known;
}

function writeForms(key: string): string[] {
  const bytes = Buffer.from(key);
  const base64 = [0, 1, 2].map((shift) => insideBase64(bytes, shift));
  const hex = bytes.toString("hex");
  const url = encodeURIComponent(key);
  const forms = [
    key,
    JSON.stringify(key).slice(1, -1),
    key.replaceAll("/", "\\/"),
    url,
    url.replaceAll(/%../g, (code) => code.toLowerCase()),
    hex,
    hex.toUpperCase(),
    ...base64,
    ...base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
  ];
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}

/** Base64 of the key within a longer text: which letters depend on the key alone shifts with what stands before it. */
function insideBase64(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  return encoded.slice(Math.ceil((shift * 8) / 6), -4);
}
