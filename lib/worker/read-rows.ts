import { ApiError } from "@/lib/skills/api/api-error";
import type { DataRow } from "@/lib/skills/documents/data-rows";
import type { DelimitedTable } from "@/lib/skills/documents/read-delimited";
import { dataFormat } from "@/lib/skills/file-kind";
import { guardedStep } from "./guarded-step";
import { readText } from "./read-files";

/** A csv or tsv as rows. */
export async function readTable(key: string, path: string): Promise<DelimitedTable> {
  const { readDelimited } = await import("@/lib/skills/documents/read-delimited");
  const text = await textAt(key, path);
  return guardedStep({ name: `table ${key} ${path}`, size: text.length }, () => readDelimited(text));
}

/** A JSON or YAML file as the rows of a tree. */
export async function readData(key: string, path: string): Promise<DataRow[]> {
  const { readDataRows } = await import("@/lib/skills/documents/data-rows");
  const text = await textAt(key, path);
  return guardedStep({ name: `data ${key} ${path}`, size: text.length }, () =>
    readDataRows(text, dataFormat(path)),
  );
}

async function textAt(key: string, path: string): Promise<string> {
  const content = await readText(key, path);
  if (content.kind === "text") return content.text;
  throw new ApiError("invalid_request_error", `${path} isn't text, despite its name.`);
}
