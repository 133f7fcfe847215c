import { ApiError } from "@/lib/skills/api/api-error";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { findPathProblem } from "@/lib/skills/bundle/bundle-path";
import { isJunk } from "@/lib/skills/bundle/junk";
import { findPathCollisions } from "@/lib/skills/bundle/path-collisions";
import { RULES } from "@/lib/skills/bundle/rules";
import { MAX_ARCHIVE_ENTRIES, MAX_BUNDLE_BYTES, MAX_BUNDLE_FILES } from "@/lib/skills/limits";
import { doAtOnce, type Pieces } from "@/lib/skills/pieces";
import { archiveError } from "./archive-error";
import { type CentralRecord, readCentralRecord } from "./central-record";
import { type EndRecord, readEndRecord } from "./end-record";
import { checkLocalHeader, findContentOffset } from "./local-header";

/** Names checked between two pauses. */
const PIECE_NAMES = 1_000;
/** Bytes of headers, extra fields included, read between two pauses. An entry costs about as much as 256 bytes of them. */
const PIECE_BYTES = 262_144;
const ENTRY_BYTES = 256;

/** A file of a zip, its path including the wrapper folder. `size` is the declared one, verified when the file is read. */
export interface ArchiveEntry extends BundleEntry {
  compressedSize: number;
  /** Stored or deflated. */
  method: 0 | 8;
  headerOffset: number;
}

function* readRecords(
  view: DataView,
  { entryCount, directoryOffset, directoryEnd }: EndRecord,
): Pieces<CentralRecord[]> {
  if (entryCount > MAX_ARCHIVE_ENTRIES) throw archiveError("entryCount");
  const records: CentralRecord[] = [];
  let at = directoryOffset;
  let cost = 0;
  while (records.length < entryCount) {
    const record = readCentralRecord(view, at, directoryEnd);
    records.push(record);
    cost += ENTRY_BYTES + record.end - at;
    at = record.end;
    if (cost < PIECE_BYTES) continue;
    yield;
    cost = 0;
  }
  if (at !== directoryEnd) throw archiveError("directory");
  return records;
}

/** Junk is left out before unpacking, so only the limit per file applies to it. */
function checkBudget(files: CentralRecord[]): void {
  let count = 0;
  let bytes = 0;
  for (const { name, size } of files) {
    if (size > MAX_BUNDLE_BYTES) throw archiveError("fileSize", name);
    if (isJunk(name)) continue;
    count += 1;
    bytes += size;
    if (count > MAX_BUNDLE_FILES) throw archiveError("fileCount", name);
    if (bytes > MAX_BUNDLE_BYTES) throw archiveError("bundleSize", name);
  }
}

function* checkNames(names: string[]): Pieces<void> {
  for (const [index, name] of names.entries()) {
    if (index % PIECE_NAMES === PIECE_NAMES - 1) yield;
    if (name.includes("\\")) throw archiveError("backslash", name);
    // Finder stores a folder's icon in a file named 'Icon' plus a carriage return: junk that the path rules must allow.
    const sentence = findPathProblem(name.replace(/\/$|(?<=(?:^|\/)Icon)\r$/, ""));
    if (sentence !== null) throw new ApiError("invalid_request_error", sentence);
  }
  const [collision] = yield* findPathCollisions(names);
  if (!collision) return;
  const { message } = RULES.pathCollision(collision.path, collision.other);
  throw new ApiError("invalid_request_error", message);
}

/** Entries must cover the archive up to the directory: another reader might find a file in any gap. */
function* checkCoverage(view: DataView, records: CentralRecord[], directoryOffset: number): Pieces<void> {
  let covered = 0;
  let cost = 0;
  const sorted = records.toSorted((a, b) => a.headerOffset - b.headerOffset);
  for (const record of sorted) {
    if (record.headerOffset !== covered) throw archiveError("layout", record.name);
    covered = checkLocalHeader(view, record);
    cost += ENTRY_BYTES + findContentOffset(view, record.headerOffset) - record.headerOffset;
    if (cost < PIECE_BYTES) continue;
    yield;
    cost = 0;
  }
  if (covered !== directoryOffset) throw archiveError("layout");
}

/**
 * Lists the files of a zip from its central directory, without unpacking, after checking that every reader would find the
 * same files. Folders are not entries. Throws ApiError "invalid_request_error" naming the rule and the entry.
 */
export function readArchiveDirectory(bytes: Uint8Array): ArchiveEntry[] {
  return doAtOnce(readArchiveDirectoryInPieces(bytes));
}

/** The same with pauses, for the server. */
export function* readArchiveDirectoryInPieces(bytes: Uint8Array): Pieces<ArchiveEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEndRecord(view);
  const records = yield* readRecords(view, end);
  const files = records.filter((record) => !record.name.endsWith("/"));
  checkBudget(files);
  yield* checkNames(records.map((record) => record.name));
  yield* checkCoverage(view, records, end.directoryOffset);
  return files.map(({ name, size, crc32, executable, compressedSize, method, headerOffset }) => {
    return { path: name, size, crc32, executable, compressedSize, method, headerOffset };
  });
}
