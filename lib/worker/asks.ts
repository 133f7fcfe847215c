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

/** Colours of a file's first lines, because those of the rest may take longer. */
export const firstColours = new AnswerCache((key: string, path: string, lineCount: number) =>
  askWorker(async (worker) => worker.colourLines(key, path, lineCount)),
);

export const markdowns = new AnswerCache((key: string, path: string) =>
  askWorker(async (worker) => worker.renderMarkdown(key, path)),
);

export const folderDiffs = new AnswerCache((baseKey: string, headKey: string) =>
  askWorker(async (worker) => worker.compareBundles(baseKey, headKey)),
);

/** Like folderDiffs, and also answers the next questions about a small comparison. */
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

/** Starts the worker and warms up the code of a comparison before there is anything to compare. */
export function prepareToCompare(): void {
  // If the worker can't start, the first question rejects.
  askWorker(async (worker) => worker.warmUp()).catch(() => undefined);
}

/** Closes a bundle and removes all answers about it. */
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
