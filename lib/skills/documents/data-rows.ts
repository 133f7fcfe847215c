import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import { ApiError } from "@/lib/skills/api/api-error";

export type DataFormat = "json" | "jsonl" | "yaml";

/** One value of a structured text, as a row of a foldable tree. */
export interface DataRow {
  depth: number;
  /** The name in its object or the index in its array; null at the top. */
  key: string | null;
  kind: "object" | "array" | "text" | "literal";
  /** The value as written, or the number of children of an object or array. */
  value: string;
  /** Index of the first row that is not inside this one. */
  end: number;
}

/** Larger data is easier to read as source. */
const MAX_DATA_CHARACTERS = 2_000_000;
const MAX_DATA_ROWS = 100_000;
const MAX_DATA_DEPTH = 200;

/** A number as written, so that 1.10 and 12345678901234567890 are shown unchanged. */
class WrittenNumber {
  constructor(readonly source: string) {}
}

/**
 * Parses JSON, JSON lines or YAML into the rows of a tree, in the order written. YAML aliases are shown by name and not
 * followed. Throws ApiError "invalid_request_error" with the position of the first error, or if a limit is exceeded.
 */
export function readDataRows(text: string, format: DataFormat): DataRow[] {
  if (text.length > MAX_DATA_CHARACTERS)
    throw refuse("This file is too large to show as a tree. See its source.");
  const rows = new RowList();
  try {
    addText(rows, text, format);
  } catch (cause) {
    throw explain(cause);
  }
  return rows.rows;
}

function addText(rows: RowList, text: string, format: DataFormat): void {
  if (format === "yaml") addYaml(rows, text);
  else for (const part of format === "json" ? [text] : jsonLines(text)) addValue(rows, null, parseJson(part));
}

function explain(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  if (cause instanceof RangeError) return tooDeep();
  return refuse(`Can’t show this file as a tree: ${cause instanceof Error ? cause.message : String(cause)}`);
}

class RowList {
  readonly rows: DataRow[] = [];
  #depth = 0;

  leaf(key: string | null, kind: "text" | "literal", value: string): void {
    this.#add({ depth: this.#depth, key, kind, value, end: this.rows.length + 1 });
  }

  branch(key: string | null, kind: "object" | "array", children: (() => void)[]): void {
    const row: DataRow = { depth: this.#depth, key, kind, value: String(children.length), end: 0 };
    this.#add(row);
    if (this.#depth >= MAX_DATA_DEPTH) throw tooDeep();
    this.#depth += 1;
    for (const addChild of children) addChild();
    this.#depth -= 1;
    row.end = this.rows.length;
  }

  #add(row: DataRow): void {
    if (this.rows.length >= MAX_DATA_ROWS)
      throw refuse("This file has too many values to show as a tree. See its source.");
    this.rows.push(row);
  }
}

function jsonLines(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === "number" ? new WrittenNumber(context?.source ?? String(value)) : value,
  );
}

function addValue(rows: RowList, key: string | null, value: unknown): void {
  if (value instanceof WrittenNumber) rows.leaf(key, "literal", value.source);
  else if (typeof value === "string") rows.leaf(key, "text", value);
  else if (typeof value !== "object" || value === null) rows.leaf(key, "literal", String(value));
  else {
    const children = Object.entries(value).map(
      ([name, child]) =>
        () =>
          addValue(rows, name, child),
    );
    rows.branch(key, Array.isArray(value) ? "array" : "object", children);
  }
}

function addYaml(rows: RowList, text: string): void {
  for (const document of parseAllDocuments(text, { uniqueKeys: false, logLevel: "silent" })) {
    const [fault] = document.errors;
    if (fault) throw refuse(`Can’t show this file as a tree: ${fault.message.split("\n", 1)[0]}`);
    addNode(rows, null, document.contents);
  }
}

function addNode(rows: RowList, key: string | null, node: unknown): void {
  if (isMap(node)) {
    const children = node.items.map((pair) => () => addNode(rows, keyText(pair.key), pair.value));
    rows.branch(key, "object", children);
  } else if (isSeq(node)) {
    const children = node.items.map((child, index) => () => addNode(rows, String(index), child));
    rows.branch(key, "array", children);
  } else if (isAlias(node)) rows.leaf(key, "literal", `*${node.source}`);
  else if (isScalar(node) && typeof node.value === "string") rows.leaf(key, "text", node.value);
  else rows.leaf(key, "literal", (isScalar(node) && node.source) || "null");
}

function keyText(key: unknown): string {
  if (isScalar(key)) return key.source ?? String(key.value);
  return isAlias(key) ? `*${key.source}` : "(complex key)";
}

function tooDeep(): ApiError {
  return refuse(`This file has more than ${MAX_DATA_DEPTH} nested levels. See its source.`);
}

function refuse(message: string): ApiError {
  return new ApiError("invalid_request_error", message);
}
