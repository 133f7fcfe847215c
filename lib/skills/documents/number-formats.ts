import { childElements, elementAt, type XmlElement } from "./xml-tree";

/** A number as its cell shows it: dates as ISO 8601, the rest as stored. */
export type ShowNumber = (value: string, style: number) => string;

type DateFormat = "date" | "time" | "both";

/** Built-in formats for dates and times (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = new Map<number, DateFormat>([
  ...[14, 15, 16, 17].map((id): [number, DateFormat] => [id, "date"]),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, DateFormat] => [id, "time"]),
  [22, "both"],
]);
/** Day 0 of both date systems. Excel's nonexistent 29 February 1900 precedes any date worth showing. */
const EPOCHS = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const LAST_SERIAL = 2_958_466;
/** Excel's limit for a format. */
const MAX_CODE_CHARACTERS = 255;

/** Finds the styles of a workbook that show a number as a date. */
export function readNumberFormats(styles: XmlElement | null, isFrom1904: boolean): ShowNumber {
  const formats = styles ? listFormats(styles) : [];
  const epoch = isFrom1904 ? EPOCHS.from1904 : EPOCHS.from1900;
  return (value, style) => {
    const format = formats[style];
    const serial = Number(value);
    if (!format || !(serial >= 0 && serial < LAST_SERIAL)) return value;
    const [date = "", time = ""] = new Date(epoch + Math.round(serial * 86_400) * 1_000)
      .toISOString()
      .split(/[T.]/);
    if (format === "time") return serial < 1 ? time : value;
    return format === "both" ? `${date} ${time}` : date;
  };
}

function listFormats(styles: XmlElement): (DateFormat | null)[] {
  const custom = new Map(
    childElements(elementAt(styles, "numFmts") ?? styles, "numFmt").map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      formatOf(attributes.get("formatCode") ?? ""),
    ]),
  );
  return childElements(elementAt(styles, "cellXfs") ?? styles, "xf").map(({ attributes }) => {
    const id = Number(attributes.get("numFmtId"));
    return custom.get(id) ?? BUILT_IN.get(id) ?? null;
  });
}

/** Ignores letters inside quotes, brackets and escapes. */
function formatOf(code: string): DateFormat | null {
  const letters = code.slice(0, MAX_CODE_CHARACTERS).replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const hasDate = /[yd]/i.test(letters);
  const hasTime = /[hs]/i.test(letters);
  if (hasDate) return hasTime ? "both" : "date";
  return hasTime ? "time" : null;
}
