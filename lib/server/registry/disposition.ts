import "server-only";

/** The two parameters of a part's Content-Disposition that an upload needs; null when absent. */
export interface Disposition {
  name: string;
  filename: string | null;
}

const PARAMETER = /;\s*([^=;\s*]+)(\*?)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"|([^;"\s]*))/gy;

/**
 * Parses `form-data; name=…; filename=…` (the header as latin1 bytes) as every SDK writes it (docs/skills-api.md §3): UTF-8, quoted or
 * not. Prefers `filename*`; unescapes `\"`, `\\` and the percent codes of quote, CR and LF, but no others. Null if it is malformed.
 */
export function parseDisposition(header: string): Disposition | null {
  const kind = /^\s*form-data\s*(?=;)/i.exec(header);
  if (!kind) return null;
  const parameters = new Map<string, string>();
  let end = kind[0].length;
  PARAMETER.lastIndex = end;
  for (let match = PARAMETER.exec(header); match; match = PARAMETER.exec(header)) {
    const [, key = "", star, quoted, bare = ""] = match;
    const value = star ? decodeExtended(quoted ?? bare) : decodePlain(quoted, bare);
    const parameter = key.toLowerCase() + star;
    if (value === null || parameters.has(parameter)) return null;
    parameters.set(parameter, value);
    end = PARAMETER.lastIndex;
  }
  if (/\S/.test(header.slice(end).replace(/;\s*$/, ""))) return null;
  const name = parameters.get("name");
  if (name === undefined) return null;
  return { name, filename: parameters.get("filename*") ?? parameters.get("filename") ?? null };
}

function decodePlain(quoted: string | undefined, bare: string): string | null {
  const text = utf8(quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, "$1"));
  return text?.replace(/%22|%0D|%0A/gi, decodeURIComponent) ?? null;
}

function decodeExtended(value: string): string | null {
  const encoded = /^utf-8'[^']*'(.*)$/i.exec(value)?.[1];
  if (encoded === undefined) return null;
  return utf8(
    encoded.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function utf8(latin1: string): string | null {
  const bytes = Buffer.from(latin1, "latin1");
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : null;
}
