import { copiedRows } from "@/components/files/copied-rows";
import { type Half, ROWS_END, ROWS_START, type RowPlace } from "@/components/files/row-places";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { fileKind } from "@/lib/skills/file-kind";
import type { Answer, Ask } from "@/lib/worker/answer-cache";
import { documentDiffs } from "@/lib/worker/asks";
import type { FileDiff } from "@/lib/worker/compare-bundles";
import { fileSides } from "@/lib/worker/file-sides";
import { askFileDiff } from "./ask-file-diff";
import type { CompareView } from "./compare-view";
import type { ComparedFiles } from "./compared-files";
import { copiedPlace } from "./copied-place";
import { sectionId } from "./file-in-view";
import { layoutOf } from "./layout-of";
import { shownCode } from "./shown-rows";

interface Piece {
  file: FileComparison;
  from: RowPlace;
  to: RowPlace;
  half: Half | null;
  layout: CompareView["layout"];
}

/**
 * The code in a selection across one or more files, including rows that aren't drawn. In the split view, only the side where the
 * selection began. Null for a selection without code; a promise if files have to be compared first.
 */
export function copyComparison(
  compared: ComparedFiles,
  range: Range,
  half: Half | null,
): string | Promise<string> | null {
  const { files } = compared;
  const sections = files.flatMap(({ path }) => document.getElementById(sectionId(path)) ?? []);
  if (sections.length === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = { node: startContainer, offset: startOffset, isEnd: false };
  const end = { node: endContainer, offset: endOffset, isEnd: true };
  const from = copiedPlace(sections, start, half);
  const to = copiedPlace(sections, end, half);
  if (from.file === to.file && !from.isInRow && !to.isInRow) return null;

  const pieces = files.slice(from.file, to.file + 1).map((file, index, all) => ({
    file,
    half,
    layout: compared.view.layout,
    from: index === 0 ? from : ROWS_START,
    to: index === all.length - 1 ? to : ROWS_END,
  }));
  const asks = pieces.map(({ file }) => askDiff(compared, file));
  const join = () => pieces.flatMap((piece, index) => codeOf(piece, asks[index]?.read()) ?? []).join("\n");
  if (asks.every((ask) => ask.read().status !== "waiting")) return join();
  return Promise.allSettled(asks.map((ask) => ask.answer())).then(join);
}

function askDiff(compared: ComparedFiles, file: FileComparison): Ask<FileDiff> {
  const kind = fileKind(file.path);
  if (kind === "pdf" || kind === "office")
    return documentDiffs.ask(fileSides(compared, file), compared.view.ignoreWhitespace);
  return askFileDiff(compared, file, compared.view);
}

/** Null for a file that isn't text or can't be read. */
function codeOf(
  { file, from, to, half, layout }: Piece,
  answer: Answer<FileDiff> | undefined,
): string | null {
  if (answer?.status !== "ready" || answer.value.kind !== "text") return null;
  const { count, textOf } = shownCode(answer.value, layoutOf(file, layout), half);
  const last = { row: count - 1, column: Number.POSITIVE_INFINITY };
  return count === 0 ? null : copiedRows(textOf, from, to.row < count ? to : last);
}
