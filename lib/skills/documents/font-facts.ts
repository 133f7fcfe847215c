import { ApiError } from "@/lib/skills/api/api-error";

/** What a font says about itself. Null where it says nothing or is compressed with Brotli (WOFF 2), which not every browser can unpack. */
export interface FontFacts {
  format: "TrueType" | "OpenType" | "WOFF" | "WOFF 2" | "collection";
  family: string | null;
  style: string | null;
  version: string | null;
  glyphs: number | null;
}

const FORMATS = new Map<number, FontFacts["format"]>([
  [0x00010000, "TrueType"],
  [0x74727565, "TrueType"],
  [0x4f54544f, "OpenType"],
  [0x774f4646, "WOFF"],
  [0x774f4632, "WOFF 2"],
  [0x74746366, "collection"],
]);
const NAME_IDS = { family: 1, style: 2, version: 5 };
const WINDOWS = 3;
const MACINTOSH = 1;
/** The two tables read here take a few kB in any font. A compressed table that claims more is not unpacked. */
const MAX_TABLE_BYTES = 1_000_000;

interface Table {
  tag: string;
  offset: number;
  packed: number;
  size: number;
}

/** Reads a font's names (OpenType 1.9, `name` and `maxp`). Rejects with ApiError if the bytes aren't a font. */
export async function readFontFacts(bytes: Uint8Array<ArrayBuffer>): Promise<FontFacts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.byteLength >= 12 ? FORMATS.get(view.getUint32(0)) : undefined;
  if (!format) throw new ApiError("invalid_request_error", "This file isn’t a font.");
  const unknown: FontFacts = { format, family: null, style: null, version: null, glyphs: null };
  try {
    if (format === "WOFF 2") return unknown;
    const tables =
      format === "WOFF"
        ? listWoffTables(view)
        : listTables(view, format === "collection" ? view.getUint32(12) : 0);
    const [name, maxp] = await Promise.all([
      readTable(bytes, tables, "name"),
      readTable(bytes, tables, "maxp"),
    ]);
    return { ...unknown, ...(name && readNames(name)), glyphs: maxp?.getUint16(4) ?? null };
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof TypeError) return unknown;
    throw cause;
  }
}

function listTables(view: DataView, start: number): Table[] {
  return Array.from({ length: view.getUint16(start + 4) }, (_, index) => {
    const at = start + 12 + index * 16;
    const size = view.getUint32(at + 12);
    return { tag: tagAt(view, at), offset: view.getUint32(at + 8), packed: size, size };
  });
}

function listWoffTables(view: DataView): Table[] {
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const at = 44 + index * 20;
    return {
      tag: tagAt(view, at),
      offset: view.getUint32(at + 4),
      packed: view.getUint32(at + 8),
      size: view.getUint32(at + 12),
    };
  });
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(at + index)));
}

async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
  tables: Table[],
  tag: string,
): Promise<DataView | null> {
  const table = tables.find((candidate) => candidate.tag === tag);
  if (!table || table.size > MAX_TABLE_BYTES) return null;
  const packed = bytes.slice(table.offset, table.offset + table.packed);
  if (table.packed >= table.size) return new DataView(packed.buffer);
  return new DataView(await inflate(packed, table.size));
}

/** Stops at the size that the table claims. */
async function inflate(packed: Uint8Array<ArrayBuffer>, size: number): Promise<ArrayBuffer> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const content = new Uint8Array(size);
  let length = 0;
  for (let read = await reader.read(); !read.done && length < size; read = await reader.read()) {
    content.set(read.value.subarray(0, size - length), length);
    length += read.value.length;
  }
  await reader.cancel();
  return content.buffer;
}

function readNames(table: DataView): Pick<FontFacts, "family" | "style" | "version"> {
  const texts = table.getUint16(4);
  const names = new Map<number, string>();
  for (let index = 0; index < table.getUint16(2); index++) {
    const at = 6 + index * 12;
    const platform = table.getUint16(at);
    const id = table.getUint16(at + 6);
    const isPreferred = platform === WINDOWS || (platform === MACINTOSH && !names.has(id));
    if (!isPreferred) continue;
    const text = new DataView(table.buffer, texts + table.getUint16(at + 10), table.getUint16(at + 8));
    names.set(id, new TextDecoder(platform === WINDOWS ? "utf-16be" : "macintosh").decode(text));
  }
  const named = (id: number) => names.get(id) ?? null;
  return { family: named(NAME_IDS.family), style: named(NAME_IDS.style), version: named(NAME_IDS.version) };
}
