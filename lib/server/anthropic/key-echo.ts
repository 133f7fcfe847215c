import "server-only";

/** Shorter keys would match ordinary text, and aren't real keys. */
const MIN_KEY_CHARACTERS = 16;
const REDACTED = "[redacted]";

const formsOf = new Map<string, string[]>();

/** JSON's escape of an ASCII character, with its code; or of a backslash, which begins no other escape. */
const ASCII_ESCAPE = /\\(?:u00([2-7][\da-f])|\\)/gi;

/** Redacts this server's key from a JSON text, in plain, base64, hex, URL-encoded and JSON-escaped form. */
export function redactKey(text: string, key: string | null): string {
  return findForms(key).reduce((left, form) => left.replaceAll(form, REDACTED), withoutEscapes(text));
}

/** The same JSON with visible ASCII written plainly. */
function withoutEscapes(text: string): string {
  return text.replaceAll(ASCII_ESCAPE, (written, code?: string) => {
    const character = code === undefined ? "" : String.fromCharCode(Number.parseInt(code, 16));
    return /^[^"\\\x7f]$/.test(character) ? character : written;
  });
}

/** Whether a text contains this server's key in any of those forms. */
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

/** The base64 characters that depend only on the key, if `shift` bytes (modulo 3) precede it. */
function insideBase64(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  return encoded.slice(Math.ceil((shift * 8) / 6), -4);
}
