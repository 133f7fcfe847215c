import { AnswerCache } from "./answer-cache";
import type { FileSides } from "./file-sides";
import { askWorker, closeInWorker } from "./remote";

export const texts = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.readText(key, path)),
);

export const bytes = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.readBytes(key, path)),
);

export const colours = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.colourLines(key, path)),
);

/** Of a file's first lines, while the rest may take longer. */
export const firstColours = new AnswerCache((key: string, path: string, lineCount: number) =>
  askWorker(async (worker) => worker.colourLines(key, path, lineCount)),
);

export const markdowns = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.renderMarkdown(key, path)),
);

export const folderDiffs = new AnswerCache((baseKey: string, headKey: string) =>
  askWorker(async (worker) => worker.compareBundles(baseKey, headKey)),
);

/** The same, and the answers to what is asked next for a small one. */
export const comparisons = new AnswerCache(async (baseKey: string, headKey: string) => {
  const opened = await askWorker(async (worker) => worker.openComparison({ baseKey, headKey }));
  for (const { sides, diff } of opened.diffs) fileDiffs.seed(diff, sides, false);
  if (opened.counts) lineCounts.seed(opened.counts, baseKey, headKey);
  if (opened.changeIds) changeIds.seed(opened.changeIds, baseKey, headKey);
  return opened.files;
});

export const lineCounts = new AnswerCache((baseKey: string, headKey: string) =>
  askWorker(async (worker) => worker.countLines(baseKey, headKey)),
);

export const fileDiffs = new AnswerCache((sides: FileSides, ignoreWhitespace: boolean) =>
  askWorker(async (worker) => worker.compareFile(sides, ignoreWhitespace)),
);

export const documentDiffs = new AnswerCache((sides: FileSides, ignoreWhitespace: boolean) =>
  askWorker(async (worker) => worker.compareDocuments(sides, ignoreWhitespace)),
);

export const proseDiffs = new AnswerCache((sides: FileSides) =>
  askWorker(async (worker) => worker.compareProse(sides)),
);

export const changeIds = new AnswerCache((baseKey: string, headKey: string) =>
  askWorker(async (worker) => worker.identifyChanges(baseKey, headKey)),
);

interface BundlePath {
  key: string;
  path: string;
}

export const binaries = new AnswerCache((base: BundlePath | null, head: BundlePath | null) =>
  askWorker(async (worker) => worker.compareBinary(base, head)),
);

export const documentTexts = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.readDocumentText(key, path)),
);

export const tables = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.readTable(key, path)),
);

export const dataTrees = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.readData(key, path)),
);

export const fonts = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.readFont(key, path)),
);

export const archives = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.listArchive(key, path)),
);

export const notebooks = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.renderNotebook(key, path)),
);

export const htmls = new AnswerCache((key: string, path: string, nonce: string) =>
  askWorker(async (worker) => worker.renderHtml(key, path, nonce)),
);

export const specProblems = new AnswerCache((key: string, folder: string | null) =>
  askWorker(async (worker) => worker.judgeBySpec(key, folder)),
);

export const advices = new AnswerCache((key: string) => askWorker(async (worker) => worker.adviseOn(key)));

export const folderCosts = new AnswerCache((key: string) =>
  askWorker(async (worker) => worker.weighFolder(key)),
);

/** Lets the worker start, and run what a comparison runs, while there is nothing to compare yet. */
export function prepareToCompare(): void {
  // A worker that cannot start says so to the first question.
  askWorker(async (worker) => worker.warmUp()).catch(() => undefined);
}

/** Lets go of a bundle and of all that was asked about it. */
export function forgetBundle(key: string): void {
  for (const cache of [
    texts,
    bytes,
    colours,
    firstColours,
    markdowns,
    folderDiffs,
    comparisons,
    lineCounts,
    changeIds,
    fileDiffs,
    documentDiffs,
    proseDiffs,
    binaries,
    documentTexts,
    tables,
    dataTrees,
    fonts,
    archives,
    notebooks,
    htmls,
    specProblems,
    advices,
    folderCosts,
  ])
    cache.forget(key);
  closeInWorker(key);
}
