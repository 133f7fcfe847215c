import { crc32, deflateRawSync } from "node:zlib";

const UTF8_FLAG = 0x0800;
const DEFLATED = 8;

type Content = string | Uint8Array;

interface FileWithMode {
  content: Content;
  /** Unix permissions. */
  mode: number;
}

const ORDINARY_MODE = 0o644;

/** An ordinary zip of these files. */
export function zipOf(files: Record<string, Content | FileWithMode>): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of Object.entries(files)) {
    const { content, mode } =
      typeof file === "object" && "content" in file ? file : { content: file, mode: ORDINARY_MODE };
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(UTF8_FLAG, 2);
    shared.writeUInt16LE(DEFLATED, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(0o100000 | mode, 8);
    tail.writeUInt32LE(offset, 10);
    records.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), shared, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...locals, directory, end]));
}
