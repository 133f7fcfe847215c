import { compareBinary } from "./compare-binary";
import { compareBundles, compareFile, countLines } from "./compare-bundles";
import type { FileSides } from "./file-sides";
import { findInFiles } from "./find-in-files";
import { identifyChanges } from "./identify-changes";
import { listArchive } from "./list-archive";
import { closeBundle, type FolderFile, openFolder, openZip } from "./open-bundles";
import { openComparison } from "./open-comparison";
import { readDocumentText } from "./read-document-text";
import { readBytes, readText } from "./read-files";
import { readFont } from "./read-font";
import { readData, readTable } from "./read-rows";
import { renderHtml } from "./render-html";
import { warmUp } from "./warm-up";
import type { UnpackOptions } from "./zip-files";

/** Highlighting, markdown and packing wait for their first use: what comes first is opening and comparing. */
async function colourLines(key: string, path: string, lineCount?: number) {
  return (await import("./colour-lines")).colourLines(key, path, lineCount);
}

async function renderMarkdown(key: string, path: string) {
  return (await import("./render-markdown")).renderMarkdown(key, path);
}

async function compareProse(sides: FileSides) {
  return (await import("./compare-prose")).compareProse(sides);
}

async function compareDocuments(sides: FileSides, ignoreWhitespace: boolean) {
  return (await import("./compare-documents")).compareDocuments(sides, ignoreWhitespace);
}

async function judgeBySpec(key: string, folder: string | null) {
  return (await import("./judge-by-spec")).judgeBySpec(key, folder);
}

async function adviseOn(key: string) {
  return (await import("./advise-on")).adviseOn(key);
}

async function weighFolder(key: string) {
  return (await import("./weigh-folder")).weighFolder(key);
}

async function readFileState(zip: ArrayBuffer, path: string) {
  return (await import("./read-file-state")).readFileState(zip, path);
}

async function findRename(base: ArrayBuffer, head: ArrayBuffer, path: string) {
  return (await import("./find-rename")).findRename(base, head, path);
}

async function renderNotebook(key: string, path: string) {
  return (await import("./render-notebook")).renderNotebook(key, path);
}

async function packZip(files: FolderFile[]) {
  return (await import("./zip-files")).packZip(files);
}

async function unpackZip(zip: Blob, options: UnpackOptions) {
  return (await import("./zip-files")).unpackZip(zip, options);
}

/** Everything that runs off the main thread. */
export const workerApi = {
  warmUp,
  openZip,
  openFolder,
  packZip,
  unpackZip,
  closeBundle,
  readText,
  readBytes,
  readFileState,
  findRename,
  colourLines,
  renderMarkdown,
  openComparison,
  compareBundles,
  compareFile,
  compareDocuments,
  compareProse,
  countLines,
  identifyChanges,
  compareBinary,
  findInFiles,
  readDocumentText,
  readTable,
  readData,
  readFont,
  listArchive,
  renderNotebook,
  renderHtml,
  judgeBySpec,
  adviseOn,
  weighFolder,
};

export type WorkerApi = typeof workerApi;
