import { str as crc32 } from "crc-32";

const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const UTF8_NAMES = 0x800;
/** 1 January 1980, the earliest date in a zip. */
const DATE = 0x21;

function header(length, write) {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  write({
    u16: (offset, value) => view.setUint16(offset, value, true),
    u32: (offset, value) => view.setUint32(offset, value, true),
  });
  return bytes;
}

/** The fields that a local header and a directory entry share; in the directory they start two bytes later. */
function describe({ u16, u32 }, shift, { name, content, crc }) {
  u16(4 + shift, VERSION);
  u16(6 + shift, UTF8_NAMES);
  u16(12 + shift, DATE);
  u32(14 + shift, crc);
  u32(18 + shift, content.length);
  u32(22 + shift, content.length);
  u16(26 + shift, name.length);
}

/**
 * A zip as a registry sends it, but stored, because peers get their texts uncompressed.
 * @param {{ path: string, text: string }[]} files
 * @returns {ArrayBuffer}
 */
export function storeZip(files) {
  const encoder = new TextEncoder();
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const { path, text } of files) {
    const entry = { name: encoder.encode(path), content: encoder.encode(text), crc: crc32(text) };
    const local = header(LOCAL_LENGTH, (put) => {
      put.u32(0, 0x04034b50);
      describe(put, 0, entry);
    });
    const start = offset;
    const central = header(CENTRAL_LENGTH, (put) => {
      put.u32(0, 0x02014b50);
      put.u16(4, VERSION);
      describe(put, 2, entry);
      put.u32(42, start);
    });
    locals.push(local, entry.name, entry.content);
    directory.push(central, entry.name);
    offset += LOCAL_LENGTH + entry.name.length + entry.content.length;
  }
  const directoryLength = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(END_LENGTH, ({ u16, u32 }) => {
    u32(0, 0x06054b50);
    u16(8, files.length);
    u16(10, files.length);
    u32(12, directoryLength);
    u32(16, offset);
  });
  return join([...locals, ...directory, end]);
}

function join(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes.buffer;
}
