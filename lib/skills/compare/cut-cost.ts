const COST_PER_COLUMN = 10;
/** The line above is not blank: less than a column, it only decides between equal indents. */
const COST_INSIDE_PARAGRAPH = 3;
/** The line below closes what the line above belongs to, as `}` and `end` do. */
const COST_BEFORE_CLOSING = 4;
const TAB_COLUMNS = 4;
/** How far past blank lines the indent is looked for. */
const MAX_BLANK_LINES = 20;

/**
 * How much cutting the text before `lines[index]` disturbs a reader: least at low indent and after a blank line.
 * A simple form of git's indent heuristic.
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
