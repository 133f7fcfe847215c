import { compareBinary } from "./compare-binary";
import { compareBundles, compareFile, countLines } from "./compare-bundles";
import { abandonSteps } from "./guarded-step";
import { identifyChanges } from "./identify-changes";
import { closeBundle, openFolder, openZip } from "./open-bundles";
import { openComparison } from "./open-comparison";
import { readBytes, readText } from "./read-files";
import { warmUp } from "./warm-up";

/** A function whose code is loaded on its first call. */
function onDemand<Args extends unknown[], Value>(load: () => Promise<(...args: Args) => Value>) {
  return async (...args: Args) => (await load())(...args);
}

/** Everything that runs off the main thread. Code for opening and comparing is loaded at the start, the rest on first use. */
export const workerApi = {
  abandonSteps,
  warmUp,
  openZip,
  openFolder,
  closeBundle,
  readText,
  readBytes,
  openComparison,
  compareBundles,
  compareFile,
  countLines,
  identifyChanges,
  compareBinary,
  packZip: onDemand(async () => (await import("./zip-files")).packZip),
  unpackZip: onDemand(async () => (await import("./zip-files")).unpackZip),
  readFileState: onDemand(async () => (await import("./read-file-state")).readFileState),
  findRename: onDemand(async () => (await import("./find-rename")).findRename),
  colourLines: onDemand(async () => (await import("./colour-lines")).colourLines),
  renderMarkdown: onDemand(async () => (await import("./render-markdown")).renderMarkdown),
  compareDocuments: onDemand(async () => (await import("./compare-documents")).compareDocuments),
  compareProse: onDemand(async () => (await import("./compare-prose")).compareProse),
  findInFiles: onDemand(async () => (await import("./find-in-files")).findInFiles),
  findInComparison: onDemand(async () => (await import("./find-in-comparison")).findInComparison),
  readDocumentText: onDemand(async () => (await import("./read-document-text")).readDocumentText),
  readTable: onDemand(async () => (await import("./read-rows")).readTable),
  readData: onDemand(async () => (await import("./read-rows")).readData),
  readFont: onDemand(async () => (await import("./read-font")).readFont),
  listArchive: onDemand(async () => (await import("./list-archive")).listArchive),
  renderNotebook: onDemand(async () => (await import("./render-notebook")).renderNotebook),
  renderHtml: onDemand(async () => (await import("./render-html")).renderHtml),
  judgeBySpec: onDemand(async () => (await import("./judge-by-spec")).judgeBySpec),
  adviseOn: onDemand(async () => (await import("./advise-on")).adviseOn),
  weighFolder: onDemand(async () => (await import("./weigh-folder")).weighFolder),
};

export type WorkerApi = typeof workerApi;
