import "server-only";
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import { ZipFile } from "yazl";
import type { CheckedSkill } from "./read-bundle";

/** Deflating a file of at most one disk block saves no block, and takes ten times as long as storing it. */
const BLOCK_BYTES = 4_096;
/** The first bytes of a large file show whether it compresses: images, fonts and archives don't. */
const SAMPLE_BYTES = 65_536;
const WORTHWHILE = 0.95;

/** Bytes packed between two pauses. Each file adds about as much work as 20 kB of content. */
const PIECE_BYTES = 4_194_304;
const FILE_BYTES = 20_000;

/** Zip stores local times, so a fixed local date gives the same bytes in every time zone. */
const MTIME = new Date(1980, 0, 1);
const MODE = { executable: 0o100755, plain: 0o100644 } as const;

/** Packs a skill as a zip whose bytes depend only on its files: sorted, with a fixed date, in a folder of the skill's name. */
export function packArchive(skill: CheckedSkill): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const packed = new PassThrough();
  zip.outputStream.pipe(packed);
  addFiles(zip, skill).catch((error: Error) => packed.destroy(error));
  return packed;
}

async function addFiles(zip: ZipFile, { name, files }: CheckedSkill): Promise<void> {
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
