import { ApiError } from "@/lib/skills/api/api-error";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { findPathProblem } from "@/lib/skills/bundle/bundle-path";
import { isJunk } from "@/lib/skills/bundle/junk";
import { findPathCollisions } from "@/lib/skills/bundle/path-collisions";
import { RULES } from "@/lib/skills/bundle/rules";
import { MAX_ARCHIVE_ENTRIES, MAX_BUNDLE_BYTES, MAX_BUNDLE_FILES } from "@/lib/skills/limits";
import { archiveError } from "./archive-error";
import { type CentralRecord, readCentralRecord } from "./central-record";
import { type EndRecord, readEndRecord } from "./end-record";
import { checkLocalHeader } from "./local-header";

/** A file of a zip, path with the wrapper folder. `size` is what the archive declares: true once the file was read. */
export interface ArchiveEntry extends BundleEntry {
  compressedSize: number;
  /** Stored or deflated. */
  method: 0 | 8;
  headerOffset: number;
}

function readRecords(
  view: DataView,
  { entryCount, directoryOffset, directoryEnd }: EndRecord,
): CentralRecord[] {
  if (entryCount > MAX_ARCHIVE_ENTRIES) throw archiveError("entryCount");
  const records: CentralRecord[] = [];
  let at = directoryOffset;
  while (records.length < entryCount) {
    const record = readCentralRecord(view, at, directoryEnd);
    records.push(record);
    at = record.end;
  }
  if (at !== directoryEnd) throw archiveError("directory");
  return records;
}

/** Junk is left out before anything is unpacked, so it only counts by the file. */
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

function checkNames(names: string[]): void {
  for (const name of names) {
    // Finder keeps a folder's icon in a file called Icon and a carriage return: junk, which a path rule must not refuse.
    const sentence = findPathProblem(name.replace(/\/$|(?<=(?:^|\/)Icon)\r$/, ""));
    if (sentence !== null) throw new ApiError("invalid_request_error", sentence);
  }
  const [collision] = findPathCollisions(names);
  if (!collision) return;
  const { message } = RULES.pathCollision(collision.path, collision.other);
  throw new ApiError("invalid_request_error", message);
}

/** Entries must cover the archive up to the directory: what no entry owns, another reader might read. */
function checkCoverage(view: DataView, records: CentralRecord[], directoryOffset: number): void {
  let covered = 0;
  for (const record of records.toSorted((a, b) => a.headerOffset - b.headerOffset)) {
    if (record.headerOffset !== covered) throw archiveError("layout", record.name);
    covered = checkLocalHeader(view, record);
  }
  if (covered !== directoryOffset) throw archiveError("layout");
}

/**
 * Lists the files of a zip from its central directory, without unpacking, after checking that the archive means one
 * thing to every reader. Folders are not entries. Throws ApiError "invalid_request_error" naming the rule and the entry.
 */
export function readArchiveDirectory(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEndRecord(view);
  const records = readRecords(view, end);
  const files = records.filter((record) => !record.name.endsWith("/"));
  checkBudget(files);
  checkNames(records.map((record) => record.name));
  checkCoverage(view, records, end.directoryOffset);
  return files.map(({ name, size, crc32, executable, compressedSize, method, headerOffset }) => {
    return { path: name, size, crc32, executable, compressedSize, method, headerOffset };
  });
}
