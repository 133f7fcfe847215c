const COST_PER_COLUMN = 10;
/** If the line above isn't blank. Less than a column, so it only decides between equal indents. */
const COST_INSIDE_PARAGRAPH = 3;
/** If the line below closes a block, such as `}` or `end`. */
const COST_BEFORE_CLOSING = 4;
const TAB_COLUMNS = 4;
/** How many blank lines to skip while looking for an indent. */
const MAX_BLANK_LINES = 20;

/**
 * Cost of cutting the text before `lines[index]`: lowest at a small indent and after a blank line. A simple form of git's
 * indent heuristic.
 */
export function cutCost(lines: readonly string[], index: number): number {
  const indent = indentFrom(lines, index);
  const above = lines[index - 1];
  if (above === undefined || isBlank(above)) return indent * COST_PER_COLUMN;
  const closing = indentOf(above) > indent ? COST_BEFORE_CLOSING : 0;
  return indent * COST_PER_COLUMN + COST_INSIDE_PARAGRAPH + closing;
}

function indentFrom(lines: readonly string[], index: number): number {
  for (let next = index; next < index + MAX_BLANK_LINES; next++) {
    const line = lines[next];
    if (line === undefined) return 0;
    if (!isBlank(line)) return indentOf(line);
  }
  return 0;
}

function isBlank(line: string): boolean {
  return !/\S/.test(line);
}

function indentOf(line: string): number {
  let columns = 0;
  for (let index = 0; index < line.length; index++) {
    const character = line[index];
    if (character === " ") columns++;
    else if (character === "\t") columns += TAB_COLUMNS;
    else break;
  }
  return columns;
}
