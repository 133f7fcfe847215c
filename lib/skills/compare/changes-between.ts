/** Indexes base[baseStart, baseEnd) were replaced by head[headStart, headEnd): 0-based, half-open. */
export interface IndexChange {
  baseStart: number;
  baseEnd: number;
  headStart: number;
  headEnd: number;
}

/** The changes between the matches of two sequences, ascending, with at least one match between two changes. */
export function changesBetween(headOf: Int32Array, headLength: number): IndexChange[] {
  const changes: IndexChange[] = [];
  let baseEnd = 0;
  let headEnd = 0;
  while (baseEnd < headOf.length || headEnd < headLength) {
    const baseStart = baseEnd;
    const headStart = headEnd;
    while (headOf[baseEnd] === -1) baseEnd++;
    headEnd = headOf[baseEnd] ?? headLength;
    if (baseStart < baseEnd || headStart < headEnd) changes.push({ baseStart, baseEnd, headStart, headEnd });
    while (baseEnd < headOf.length && headOf[baseEnd] === headEnd) {
      baseEnd++;
      headEnd++;
    }
  }
  return changes;
}
