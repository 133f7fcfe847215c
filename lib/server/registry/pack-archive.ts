import "server-only";
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import { ZipFile } from "yazl";
import type { Bundle } from "./read-bundle";

/** Up to a block of the disk, deflating saves less than a block and costs ten times what storing does. */
const BLOCK_BYTES = 4_096;
/** The start of a large file tells whether it packs: pictures, fonts and archives do not. */
const SAMPLE_BYTES = 65_536;
const WORTHWHILE = 0.95;

/** Bytes between two pauses; files in memory are read without one. A file costs about as much as its first 20 kB. */
const PIECE_BYTES = 4_194_304;
const FILE_BYTES = 20_000;

/** Zip holds local time: this is the same bytes in every time zone. */
const MTIME = new Date(1980, 0, 1);
const MODE = { executable: 0o100755, plain: 0o100644 } as const;

/** A bundle as a zip whose bytes depend on its files alone: sorted, one date, one folder named like the skill. */
export function packArchive(bundle: Bundle): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const packed = new PassThrough();
  zip.outputStream.pipe(packed);
  addFiles(zip, bundle).catch((error: Error) => packed.destroy(error));
  return packed;
}

async function addFiles(zip: ZipFile, { name, files }: Bundle): Promise<void> {
  let bytesSincePause = 0;
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const content = await file.read();
    bytesSincePause += content.length + FILE_BYTES;
    if (bytesSincePause > PIECE_BYTES) {
      await setImmediate();
      bytesSincePause = 0;
    }
    zip.addBuffer(
      Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      `${name}/${file.path}`,
      {
        mtime: MTIME,
        mode: file.isExecutable ? MODE.executable : MODE.plain,
        forceDosTimestamp: true,
        compress: isWorthPacking(content),
      },
    );
  }
  zip.end();
}

function isWorthPacking(content: Uint8Array): boolean {
  if (content.length <= 2 * SAMPLE_BYTES) return content.length > BLOCK_BYTES;
  return deflateRawSync(content.subarray(0, SAMPLE_BYTES)).length <= WORTHWHILE * SAMPLE_BYTES;
}
