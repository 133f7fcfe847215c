import Papa from "papaparse";
import { formatBytes } from "@/lib/skills/format-bytes";
import { formatCount } from "@/lib/skills/format-count";

/** A csv or tsv. Every value is text as written. */
export interface DelimitedTable {
  rows: string[][];
  /** Why the table is shorter than the file, or null. */
  cut: string | null;
  /** The first error with its 1-based row, or null. */
  fault: string | null;
}

const MAX_TABLE_ROWS = 50_000;
const MAX_TABLE_CHARACTERS = 10_000_000;

/** Parses rows separated by comma, semicolon, tab or bar (RFC 4180 and common deviations). */
export function readDelimited(text: string): DelimitedTable {
  const isLong = text.length > MAX_TABLE_CHARACTERS;
  const { data, errors } = Papa.parse<string[]>(isLong ? wholeLinesOf(text) : text, {
    preview: MAX_TABLE_ROWS + 1,
    skipEmptyLines: true,
  });
  const [fault] = errors.filter(({ type }) => type === "Quotes");
  const rows = data.slice(0, MAX_TABLE_ROWS);
  const hasMoreRows = data.length > MAX_TABLE_ROWS;
  const limit = hasMoreRows
    ? `${formatCount(MAX_TABLE_ROWS)} rows`
    : `${formatBytes(MAX_TABLE_CHARACTERS)} of text`;
  return {
    rows,
    cut: isLong || hasMoreRows ? `Only the first ${limit} are shown. The source has the rest.` : null,
    fault: fault ? `Row ${(fault.row ?? 0) + 1}: ${fault.message}.` : null,
  };
}

/** The lines within the limit; a part of the first one if it is longer. */
function wholeLinesOf(text: string): string {
  const end = text.lastIndexOf("\n", MAX_TABLE_CHARACTERS);
  return text.slice(0, end === -1 ? MAX_TABLE_CHARACTERS : end);
}
